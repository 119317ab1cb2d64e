/* Tables on a narrow screen: each row stands as a block with its column's name before each value.

   A block is no table to some browsers' accessibility, so the roles are said in so many words. Without this script a
   wide table scrolls within its own frame. */
(function () {
  "use strict";

  function heading(cell) {
    var name = cell.querySelector("button") || cell;
    // A head that is a drawn scale has no name to put before a value.
    return cell.querySelector("svg") ? "" : name.textContent.replace(/[↕↑↓▲▼]/g, "").trim();
  }

  function stack(table) {
    var names = Array.prototype.map.call(table.querySelectorAll("thead th"), heading);
    table.setAttribute("role", "table");
    table.setAttribute("data-stack", "");
    table.querySelectorAll("thead, tbody").forEach(function (group) {
      group.setAttribute("role", "rowgroup");
    });
    table.querySelectorAll("tr").forEach(function (row) {
      row.setAttribute("role", "row");
      Array.prototype.forEach.call(row.cells, function (cell, index) {
        cell.setAttribute("role", cell.tagName === "TH" ? "columnheader" : "cell");
        if (cell.tagName === "TD") {
          cell.setAttribute("data-label", names[index] || "");
          if (!cell.textContent.trim() && !cell.querySelector("svg")) cell.setAttribute("data-empty", "");
        }
      });
    });
  }

  document.querySelectorAll(".md-content table:not([class])").forEach(stack);
})();
