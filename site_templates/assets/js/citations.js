"use strict";
/* A part of an issue as a citation, in the forms that people paste. Each form is a function of plain values:
   {kind, heading, words, detail, warning, title, publication, publisher, issued, url, key}. */
briefbook.citations = (() => {
  const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

  /* What is said, by whom and when. The words are the book's own, so they are not set as a quotation. */
  const assertion = ({ kind, heading, words, detail, warning }) => {
    const said = kind === "judgement" ? `Judgement: ${heading}` : `${heading}: ${words}`;
    return [warning && `[${warning}]`, said, detail].filter(Boolean).join(" ");
  };

  const issue = (cited) => `issue of ${briefbook.dayInWords(cited.issued) || cited.issued}`;

  const markdownText = (text) => text.replace(/[\\`*_[\]{}<>#|~&]/g, "\\$&");

  const LATEX = {
    "\\": "\\textbackslash{}", "{": "\\textbraceleft{}", "}": "\\textbraceright{}", "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  const latexText = (text) => text.replace(/[\\{}~^&%$#_]/g, (found) => LATEX[found] ?? `\\${found}`);

  return {
    plain: (cited) =>
      `${assertion(cited)} In “${cited.title}”, ${cited.publication} (${cited.publisher}), ${issue(cited)}. ${cited.url}`,

    markdown: (cited) =>
      `${markdownText(assertion(cited))} In [${markdownText(cited.title)}](${cited.url}), ` +
      `*${markdownText(cited.publication)}* (${markdownText(cited.publisher)}), ${issue(cited)}.`,

    bibtex: (cited) => {
      const [year, month] = cited.issued.split("-");
      const fields = {
        author: `{${latexText(cited.publisher)}}`,
        title: `{${latexText(assertion(cited))}}`,
        howpublished: latexText(`${cited.publication}, “${cited.title}”, ${issue(cited)}`),
        year,
        url: cited.url,
      };
      const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
      lines.splice(4, 0, `  month = ${MONTHS[Number(month) - 1]},`);
      return `@misc{${cited.key},\n${lines.join("\n")}\n}\n`;
    },

    csl: (cited) => {
      const item = {
        id: cited.key,
        type: "webpage",
        title: assertion(cited),
        "container-title": `${cited.title}, ${cited.publication}`,
        author: [{ literal: cited.publisher }],
        publisher: cited.publisher,
        issued: { "date-parts": [cited.issued.split("-").map(Number)] },
        URL: cited.url,
      };
      return `${JSON.stringify([item], null, 2)}\n`;
    },
  };
})();
