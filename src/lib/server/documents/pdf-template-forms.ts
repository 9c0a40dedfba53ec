/** Heads of letters and covers, and questions to be answered by hand. */
export const formTemplate = `
#let line-to-fill(width) = box(width: width, height: 0.9em, stroke: (bottom: 0.6pt + muted))
#let value(it) = if plain(it) == "" { line-to-fill(38mm) } else { words(it) }
#let box-to-tick(width: 0.8em) = box(width: width, height: 0.8em, baseline: 0.08em, stroke: 0.6pt + ink)

#let show-letter-head(it) = {
  set par(spacing: 0.6em, justify: false)
  grid(
    columns: (1fr, 1fr),
    column-gutter: 8mm,
    row-gutter: 8mm,
    for text in it.organization { par(strong(words(text))) },
    align(end, par(words(it.dated))),
    {
      set text(size: 9.5pt)
      for entry in it.details { par[#words(entry.label) #value(entry.value)] }
    },
    {
      set text(size: 9.5pt)
      par(words(it.to.label))
      list(..it.to.items.map(item => words(item)))
    },
  )
  block(above: 9mm, below: 6mm, par[#strong(words(it.subject.label)) #strong(words(it.subject.text))])
}

#let show-cover(it) = {
  set par(spacing: 0.6em, justify: false)
  grid(
    columns: (1fr, 1fr),
    column-gutter: 8mm,
    for text in it.organization { par(strong(words(text))) },
    align(end, for mark in it.marks { par(strong(words(mark))) }),
  )
  block(
    above: 7mm, below: 0pt, width: 100%, inset: (y: 3mm),
    stroke: (top: 1pt + ink, bottom: 1pt + ink),
    align(center, par(text(size: 12pt, strong(words(it.type))))),
  )
  let rows = it.rows + ((label: it.abstract.label, value: it.abstract.text),)
  block(above: 0pt, below: 7mm, grid(
    columns: (22%, 1fr),
    inset: (x: 1mm, y: 2.4mm),
    stroke: (bottom: 0.5pt + muted),
    ..rows.map(row => (
      par(strong(words(row.label))),
      {
        par(value(row.value))
        if "beside" in row { par(words(row.beside)) }
      },
    )).flatten(),
  ))
}

#let option-gap = leading-of(paper.locale) + 0.15em

#let by-hand(it) = if it.kind == "lines" {
  for _ in range(it.lines) { block(above: 0pt, height: 8mm, width: 100%, stroke: (bottom: 0.6pt + muted)) }
} else if it.kind == "choices" {
  for option in it.options {
    block(above: option-gap, below: option-gap, inset: at-start-of(paper.locale, 1.5em), width: 100%, par({
      h(-1.5em)
      box(width: 1.5em, box-to-tick())
      words(option.text)
      if option.line { h(0.6em) + line-to-fill(1fr) }
    }))
  }
} else if it.kind == "places" {
  columns(2, gutter: 8mm, for option in it.options {
    block(above: option-gap, below: option-gap, breakable: false, inset: at-start-of(paper.locale, 2.4em), par({
      h(-2.4em)
      box(width: 2.4em, box-to-tick(width: 1.7em))
      words(option)
    }))
  })
} else {
  cells(table(
    columns: (3fr,) + it.columns.map(_ => 1fr),
    align: (x, y) => if x == 0 { start + horizon } else { center + horizon },
    inset: 4pt,
    stroke: 0.5pt + hairline,
    table.header([], ..it.columns.map(column => text(size: 8.5pt, weight: "bold", words(column)))),
    ..it.rows.map(row => (
      words(row),
      ..it.columns.map(_ => if it.cells == "box" { box-to-tick() } else { v(8mm) }),
    )).flatten(),
  ))
}

#let show-blank-question(it) = {
  set par(justify: false)
  block(above: 1.8em, below: 0.7em, sticky: true, par(strong({
    if plain(it.number) != "" [#words(it.number). ]
    words(it.title)
    if it.required [~\\*]
  })))
  for text in it.instructions {
    block(above: 0.5em, below: 0.7em, sticky: true, small(par(words(text))))
  }
  by-hand(it.answer)
}
`;
