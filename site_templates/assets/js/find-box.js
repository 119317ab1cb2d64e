"use strict";
/* The box at the head of a page that leads to the page that searches: a stroke goes to it, as in the theme's own. */
document.addEventListener("keydown", (event) => {
  const box = document.querySelector(".bb-find-box input");
  if (event.key !== "/" || !box?.offsetParent || event.target.closest?.("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  box.focus();
});
