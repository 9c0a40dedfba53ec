import { arabic, chinese, emoji, latin } from './typefaces.ts';

/** Page, languages and palette; the sheet is that of the Union's documents, A4. */
export const pageTemplate = `
#let paper = json("/paper.json")
// By their places: an earlier layout found that they begin too low to stay whole.
#let torn-tables = json(bytes(sys.inputs.torn-tables))

#let ink = rgb("#15202b")
#let accent = rgb("#00566b")
#let muted = rgb("#4b5965")
#let hairline = rgb("#c6d0d5")
#let tint = rgb("#eef4f6")

#let faces(locale) = if locale == "ar" {
  ("${arabic.family}", "${latin.family}", "${chinese.family}", "${emoji.family}")
} else if locale == "zh" {
  (
    (name: "${latin.family}", covers: "latin-in-cjk"),
    "${chinese.family}", "${latin.family}", "${arabic.family}", "${emoji.family}",
  )
} else {
  ("${latin.family}", "${arabic.family}", "${chinese.family}", "${emoji.family}")
}
#let regions = (en: "gb", zh: "cn")
#let leadings = (ar: 0.92em, zh: 0.82em)
#let leading-of(locale) = leadings.at(locale, default: 0.66em)

// Within a line; a rule for paragraphs would begin another.
#let in-letters(locale, body) = {
  set text(
    lang: locale,
    region: regions.at(locale, default: none),
    dir: if locale == "ar" { rtl } else { ltr },
    font: faces(locale),
  )
  body
}

#let in-language(locale, body) = {
  set par(leading: leading-of(locale), justify: locale == "zh")
  in-letters(locale, body)
}

// A text is a string, a run or runs: a name, a figure, the sign of one that is withheld.
#let runs-of(it) = if type(it) == array { it } else { (it,) }
#let plain-run(run) = if type(run) == str { run } else { run.at("name", default: run.at("text", default: "")) }
#let plain(it) = runs-of(it).map(plain-run).join(default: "")
#let words(it, figures: shown => shown) = {
  let shown(run) = {
    let lines = plain-run(run).split("\\n").join(linebreak())
    if type(run) == str or "name" in run { lines } else { figures(lines) }
  }
  runs-of(it).map(shown).join(default: [])
}

#let start = if paper.locale == "ar" { right } else { left }
#let end = if paper.locale == "ar" { left } else { right }

#set document(
  title: paper.title,
  author: "Prelude",
  date: if paper.version == none { none } else {
    let (year, month, day) = paper.version.published
    datetime(year: year, month: month, day: day)
  },
)
#set text(
  lang: paper.locale,
  region: regions.at(paper.locale, default: none),
  dir: if paper.locale == "ar" { rtl } else { ltr },
  font: faces(paper.locale),
  fallback: false,
  size: 10.5pt,
  fill: ink,
  hyphenate: false,
)
#set par(
  leading: leading-of(paper.locale),
  spacing: 1.15em,
  justify: paper.locale == "zh",
  linebreaks: "optimized",
)
#let page-margin = (top: 27mm, bottom: 26mm, x: 25mm)
// As it lies: a page tells its height upright.
#let sheet = if paper.landscape { (width: 297mm, height: 210mm) } else { (width: 210mm, height: 297mm) }
#let text-width = sheet.width - 2 * page-margin.x
#set page(
  paper: "a4",
  flipped: paper.landscape,
  margin: page-margin,
  numbering: "1 / 1",
  header: context if here().page() > 1 {
    set text(size: 8pt, fill: muted)
    block(width: 100%, stroke: (bottom: 0.5pt + hairline), inset: (bottom: 5pt), paper.title)
  },
  footer: context {
    set text(size: 7.5pt, fill: muted)
    set par(leading: 0.5em)
    grid(
      columns: (1fr, auto),
      align: (start + top, end + top),
      column-gutter: 1em,
      if paper.version != none [
        #paper.version.line \\
        #text(dir: ltr, lang: "en", size: 6.5pt)[SHA-256 #paper.version.sha256]
      ],
      text(size: 8.5pt)[#here().page() / #counter(page).final().first()],
    )
  },
)

#set list(
  marker: text(fill: accent)[•],
  indent: 0.2em,
  body-indent: 0.6em,
  spacing: 0.15em + leading-of(paper.locale),
)
#set enum(indent: 0.2em, body-indent: 0.6em, spacing: 0.15em + leading-of(paper.locale))
#set figure(numbering: none, supplement: none, gap: 0.6em)
#set figure.caption(position: top)
#show figure: set align(start)
#show figure: set block(above: 1.3em, below: 0.5em)
#show figure.caption: it => block(width: 100%, sticky: true, {
  set text(size: 9.5pt, weight: "bold")
  set par(justify: false)
  align(start, it.body)
})
#show quote.where(block: true): set pad(x: 0pt)
`;
