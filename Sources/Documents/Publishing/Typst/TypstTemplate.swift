/// The look of our PDFs. It reads the values that `TypstSource` sets before it.
enum TypstTemplate {
    static let text = #"""
        #let ink = rgb("#1a2a2f")
        #let quiet = rgb("#4a575c")
        #let ward = rgb("#14484c")
        #let line-colour = rgb("#c9c3b4")
        #let stroke-thin = 0.6pt + line-colour

        #let running-head = {
          set text(size: small-size)
          if marking != none { align(right, text(fill: rgb("#97291c"), weight: "bold", marking)) }
        }

        #let watermark = if marking != none {
          rotate(-55deg, reflow: false, text(size: 96pt, weight: "bold", fill: rgb("#f9f1ef"), tracking: 0.08em, watermark-word))
        }

        #let running-foot = context {
          set text(size: small-size, fill: quiet)
          set par(leading: 0.4em, spacing: 0.4em)
          let page-words = [Page #counter(page).display() of #counter(page).final().first()]
          line(length: 100%, stroke: stroke-thin)
          if is-large [#publisher #parbreak()]
          grid(columns: (1fr, auto), column-gutter: 1em, if is-large { edition } else [#publisher. #edition], page-words)
        }

        #let paper(content) = {
          set document(title: title, author: publisher, date: date)
          set page(paper: "a4", margin: (x: side, top: if is-large { 78pt } else { 68pt }, bottom: if is-large { 98pt } else { 62pt }),
            header: running-head, footer: running-foot, background: watermark)
          set text(font: ("Liberation Sans", "Arial", "Helvetica", "DejaVu Sans", "Libertinus Serif"), fallback: true, size: text-size, fill: ink,
            lang: "en", region: "GB", hyphenate: false)
          set par(justify: false, leading: if is-large { 0.62em } else { 0.66em }, spacing: if is-large { 0.95em } else { 1.05em })
          set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)
          set enum(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em)
          // Brackets, so that “1,155” with its note is not copied or read out as “1,1551”.
          set footnote(numbering: number => [#sym.wj\[#number\]])
          set footnote.entry(gap: 0.6em)
          show footnote.entry: set text(size: small-size)
          show link: set text(fill: rgb("#125874"))
          show link: underline
          show raw: set text(size: 1.25em)
          show heading: set text(fill: ward, weight: "bold")
          show heading: set par(leading: 0.45em)
          show heading: set block(sticky: true)
          show heading.where(level: 1): it => block(sticky: true, breakable: false, above: 2.2em, below: 1em, width: 100%,
            stroke: (top: 1.6pt + ward), inset: (top: 0.55em), text(size: if is-large { 27pt } else { 18pt }, it.body))
          show heading.where(level: 2): set text(size: if is-large { 22pt } else { 13.5pt })
          show heading.where(level: 2): set block(above: 1.5em, below: 0.8em)
          show heading.where(level: 3): set text(size: if is-large { 19pt } else { 11.5pt })
          show heading.where(level: 3): set block(above: 1.3em, below: 0.7em)
          show figure: set align(left)
          show figure: set block(breakable: true, above: 1.4em, below: 1.6em)
          show figure.caption: it => block(sticky: true, width: 100%, align(left, text(weight: "bold", fill: ward, it.body)))
          set figure.caption(position: top)
          set figure(gap: 0.7em)
          show table: set text(size: table-size)
          show table: set par(leading: 0.52em, spacing: 0.75em)
          show table.cell.where(y: 0): set text(weight: "bold")
          content
        }

        #let cover(content) = {
          if not is-large and not is-short { v(16%) }
          block(text(size: if is-large { 20pt } else { 13pt }, weight: "bold", fill: quiet, publisher))
          v(0.6em)
          line(length: 6em, stroke: 3pt + ward)
          v(0.4em)
          show std.title: set text(size: if is-large { 32pt } else { 30pt }, fill: ward, weight: "bold")
          show std.title: set par(leading: 0.4em)
          std.title()
          v(0.4em)
          if subtitle != "" { block(text(size: if is-large { 22pt } else { 15pt }, subtitle)) }
          if marking != none {
            block(above: 1em, below: 1em, stroke: 1.5pt + rgb("#97291c"), inset: (x: 0.7em, y: 0.45em),
              text(fill: rgb("#97291c"), weight: "bold", size: if is-large { 20pt } else { 14pt }, tracking: 0.06em, marking))
          }
          block(above: 1em, below: 1.4em, text(fill: quiet, edition))
          content
          if not is-short { pagebreak(weak: true) }
        }

        #let contents() = {
          set outline.entry(fill: repeat(text(fill: quiet, [ . ])))
          show outline.entry: set block(above: if is-large { 0.8em } else { 0.85em })
          outline(title: [Contents], depth: 1)
          pagebreak(weak: true)
        }

        #let whole(content) = table.cell(breakable: false, content)

        #let rule() = line(length: 100%, stroke: stroke-thin)

        #let note(content) = block(width: 100%, inset: (left: 0.9em, y: 0.3em), stroke: (left: 3pt + line-colour), content)

        #let ruled(is-whole, caption, ..arguments) = {
          show figure: set block(breakable: not is-whole)
          let grid = table(stroke: (x, y) => (bottom: if y == 0 { 1.2pt + ward } else { stroke-thin }),
            inset: (x: 5pt, y: if is-large { 8pt } else { 5pt }), ..arguments)
          if caption == none { block(above: 1.2em, below: 1.4em, width: 100%, breakable: not is-whole, grid) } else {
            figure(grid, caption: caption, kind: "table", supplement: none, numbering: none)
          }
        }

        #let drawn(svg, alternative, caption, small) = block(breakable: false, width: 100%, above: 1.4em, below: 1.6em, {
          figure(image(bytes(svg), format: "svg", width: 100%, alt: alternative), caption: caption, kind: "drawing", supplement: none,
            numbering: none)
          set text(size: small-size, fill: quiet)
          small
        })

        #let sideways(content) = page(flipped: true, content)

        #let list-caption(content) = block(sticky: true, above: 1.5em, below: 0.9em, text(weight: "bold", fill: ward, size: 1.05em, content))

        #let record(is-whole, heading, ..lines) = block(width: 100%, breakable: not is-whole, above: 1.1em, below: 1.1em,
          inset: (top: 0.6em), stroke: (top: 1pt + ward), {
          if heading != none { block(sticky: true, below: 0.7em, text(weight: "bold", heading)) }
          for line in lines.pos() { block(above: 0.7em, below: 0.7em, line) }
        })

        """#
}
