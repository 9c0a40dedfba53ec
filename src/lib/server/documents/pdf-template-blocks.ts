/** What each kind of block is on paper. */
export const blockTemplate = `
#let small(body) = {
  set text(size: 8.5pt, fill: muted)
  set par(leading: 0.9 * leading-of(paper.locale), justify: false)
  body
}

#let at-start-of(locale, it) = if locale == "ar" { (right: it) } else { (left: it) }

#let base-line(base) = if plain(base) != "" {
  block(above: 0.6em, below: 1.5em, small(par(words(base))))
}

#let heading-looks = (
  (size: 18.5pt, fill: ink, above: 0.5em, below: 0.8em),
  (size: 14.5pt, fill: accent, above: 1.7em, below: 0.8em),
  (size: 11.5pt, fill: ink, above: 1.4em, below: 0.7em),
)
#let show-heading(it) = {
  let look = heading-looks.at(it.level - 1)
  if it.level == 1 { block(rect(width: 18mm, height: 1.2mm, fill: accent), sticky: true) }
  show heading: set text(size: look.size, fill: look.fill, hyphenate: false)
  show heading: set par(justify: false)
  show heading: set block(above: look.above, below: look.below)
  heading(level: it.outline, {
    if it.number != "" [#it.number #h(0.5em)]
    if "locale" in it { in-letters(it.locale, words(it.text)) } else { words(it.text) }
  })
}

#let show-paragraph(it) = in-language(
  it.at("locale", default: paper.locale),
  if it.at("lead", default: false) {
    block(above: 1.2em, below: 1.2em, text(size: 12pt, par(words(it.text, figures: strong))))
  } else {
    par(words(it.text))
  },
)

#let show-list(it) = in-language(it.at("locale", default: paper.locale), {
  let items = it.items.map(item => words(item))
  if it.ordered { enum(..items) } else { list(..items) }
})

#let number-column(column) = column.type == "number"

#let cells(body) = {
  set text(size: 9pt, number-width: "tabular", hyphenate: true, costs: (hyphenation: 800%))
  set par(leading: 0.85 * leading-of(paper.locale), justify: false)
  body
}

#let plain-table(it) = cells({
  set table.cell(breakable: false)
  table(
    columns: it.shares.map(share => share * 100%),
    // Digits run from left to right in every language: units stand under units on the right.
    align: (x, y) => (
      (if number-column(it.columns.at(x)) { right } else { start })
        + (if y == 0 { bottom } else { top })
    ),
    inset: (x: 4pt, y: 3pt),
    stroke: (x, y) => (
      top: if y == 0 { 1pt + ink },
      bottom: if y == 0 or y == it.rows.len() { 1pt + ink } else { 0.5pt + hairline },
    ),
    table.header(..it.columns.map(
      column => text(size: 8.5pt, weight: "bold", words(column.header)),
    )),
    ..it.rows.map(row => row.map(cell => words(cell))).flatten(),
  )
})

// A short table stays on one page, where that does not leave this part of a page empty.
#let short-table = 14
#let emptiest = 30%
// A page of which this part is left.
#let mostly-empty = 60%
// Of a table that goes on on the next page, on either side.
#let least-rows = 3

#let captioned-table(it) = figure(kind: table, caption: words(it.caption), plain-table(it))

#let room-of-page() = sheet.height - page-margin.top - page-margin.bottom
#let room-of-rows(it, rows) = measure(
  width: text-width,
  captioned-table((..it, rows: it.rows.slice(0, rows))),
).height + 1.5em.to-absolute()

// Whether a table that begins here is better torn apart than moved to the next page.
#let better-torn(it) = {
  let left = sheet.height - page-margin.bottom - here().position().y
  let all = it.rows.len()
  let alone = all > short-table or left > emptiest * room-of-page()
  let enough-behind = left < room-of-rows(it, all - least-rows + 1)
  // One row behind, or the base alone, is better than a page with next to nothing on it.
  let whole = room-of-rows(it, all) + measure(width: text-width, base-line(it.base)).height + 3em.to-absolute()
  let hardly-begun = left > mostly-empty * room-of-page() and left < whole
  alone and all >= 2 * least-rows and room-of-rows(it, least-rows) < left and (
    enough-behind or hardly-begun
  )
}

#let show-table(it) = {
  // What is placed stays here, where what it measures does not.
  place(context if better-torn(it) [#metadata(it.place)<better-torn>])
  context {
    let torn = it.place in torn-tables or room-of-rows(it, it.rows.len()) > room-of-page()
    show figure: set block(breakable: torn, sticky: not torn)
    captioned-table(it)
    base-line(it.base)
  }
}

#let show-chart(it) = {
  figure(
    kind: image,
    caption: words(it.title),
    image("/" + it.drawing, width: it.width * 1pt, alt: plain(it.description)),
  )
  if "table" in it.said { show-table(it.said.table) } else { base-line(it.said.base) }
}

#let show-coverage(it) = {
  par(words(it.summary))
  for part in it.charts { show-chart(part) }
  for part in it.tables { show-table(part) }
}

#let key-figure(entry) = {
  set par(leading: 0.75 * leading-of(paper.locale), spacing: 0.7em, justify: false)
  grid(
    columns: (auto, 1fr),
    column-gutter: 2.5mm,
    align: horizon,
    par(text(size: 20pt, weight: "bold", fill: accent, words(entry.figure))),
    {
      par(text(size: 8.5pt, words(entry.label)))
      if "note" in entry { par(text(size: 8pt, fill: muted, words(entry.note))) }
    },
  )
}

#let show-key-figures(it) = if it.figures.len() > 0 {
  block(above: 1.2em, below: 1.4em, breakable: false, grid(
    columns: it.figures.map(_ => 1fr),
    column-gutter: 4mm,
    fill: tint,
    stroke: (top: 2pt + accent),
    inset: (x: 3mm, y: 2.5mm),
    align: horizon,
    ..it.figures.map(key-figure),
  ))
}

#let show-quotation(it) = block(above: 1.3em, below: 1.5em, width: 100%, {
  block(below: 0.6em, sticky: true, small(par(words(it.question))))
  block(
    above: 0pt,
    below: 0.7em,
    width: 100%,
    sticky: true,
    inset: at-start-of(it.locale, 4mm),
    stroke: at-start-of(it.locale, 2pt + accent),
    in-language(it.locale, quote(block: true, words((name: it.text)))),
  )
  block(above: 0pt, small(par({
    text(fill: ink, weight: "bold", words(it.attribution))
    for remark in ("language", "translation") {
      if remark in it [ · #words(it.at(remark))]
    }
  })))
})

#let warning(it) = block(
  above: 1em,
  below: 1em,
  width: 100%,
  fill: rgb("#f6eddd"),
  stroke: at-start-of(paper.locale, 3pt + rgb("#7a4900")),
  inset: (x: 4mm, y: 2.5mm),
  {
    set text(size: 9pt)
    set par(spacing: 0.7em)
    if "title" in it { par(strong(words(it.title))) }
    for paragraph in it.paragraphs { par(words(paragraph)) }
  },
)

#let show-note(it) = if it.tone == "demonstration" { warning(it) } else {
  if "title" in it {
    block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11.5pt, par(strong(words(it.title)))))
  }
  list(..it.paragraphs.map(paragraph => words(paragraph)))
}

#let show-page-break(it) = pagebreak(weak: true)
`;
