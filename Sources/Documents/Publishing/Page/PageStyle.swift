import HTML

/// The look of a document's own HTML file: paper, ink and Ward green, for screen and print.
enum PageStyle {
    static var element: Markup { Markup(StaticMarkup(css)) }

    private static let css: StaticString = """
        <style>
        :root { --paper: #fbfaf6; --ink: #1a2a2f; --quiet: #4a575c; --ward: #14484c; --line: #dcd7ca; --wash: #f3f0e7; --link: #125874; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 3rem) 3rem; max-width: 72rem; background: var(--paper); color: var(--ink);
          font: 1.1875rem/1.5 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
        p, li, blockquote { max-width: 42em; }
        td p, th p { margin: 0 0 .4em; }
        h1, h2, h3, h4, h5, h6 { color: var(--ward); line-height: 1.2; margin: 1.6em 0 .5em; max-width: 32em; }
        h1 { font-size: clamp(1.75rem, 5vw, 2.6rem); margin-top: .2em; }
        h2 { font-size: 1.6rem; border-top: 2px solid var(--ward); padding-top: .5em; }
        h3 { font-size: 1.25rem; }
        h4, h5, h6 { font-size: 1.1875rem; }
        a { color: var(--link); text-underline-offset: .18em; }
        a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b0c0c; outline-offset: 2px; background: #fd0; color: #0b0c0c; }
        .publisher { font-weight: 700; color: var(--quiet); margin: 0; }
        .edition { color: var(--quiet); margin: .3em 0; }
        .marking { color: #97291c; border: 2px solid; padding: 0 .4em; letter-spacing: .06em; }
        .ww-note, blockquote { margin: 1em 0; padding: .1em 0 .1em 1em; border-left: 4px solid var(--line); }
        pre { white-space: pre-wrap; }
        ins { color: var(--ward); text-decoration: underline; text-underline-offset: .18em; }
        del { color: #7a2a1c; }
        .govuk-visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        nav ul { padding: 0; list-style: none; }
        nav li { margin: .3em 0; }
        .ww-scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; margin: 1em 0 1.6em; font-size: 1.0625rem; line-height: 1.4; }
        caption { text-align: left; font-weight: 700; padding: .4em 0; }
        th, td { text-align: left; vertical-align: top; padding: .5em .8em .5em 0; border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--ward); }
        .ww-w5 { width: 5%; } .ww-w10 { width: 10%; } .ww-w15 { width: 15%; } .ww-w20 { width: 20%; } .ww-w25 { width: 25%; }
        .ww-w30 { width: 30%; } .ww-w40 { width: 40%; } .ww-w45 { width: 45%; } .ww-w75 { width: 75%; }
        .ww-num { text-align: right; white-space: nowrap; }
        .ww-figure { margin: 1.5em 0; padding: 1em 1.2em; background: #fff; border: 1px solid var(--line); }
        .ww-figure__title { font-weight: 700; color: var(--ward); margin: 0 0 .2em; }
        .ww-figure__note { font-size: 1rem; color: var(--quiet); margin: 0 0 .6em; max-width: 60em; }
        .ww-plot { display: block; width: 100%; overflow: visible; }
        .ww-plot text { font-size: 14px; fill: var(--quiet); }
        .ww-plot .t-strong { fill: var(--ink); font-weight: 700; }
        .ww-plot .t-halo { paint-order: stroke; stroke: #fff; stroke-width: 5px; stroke-linejoin: round; }
        .ww-plot .t-end { text-anchor: end; } .ww-plot .t-mid { text-anchor: middle; }
        .ww-plot .grid { stroke: #e4e0d5; } .ww-plot .axis { stroke: #b9b2a1; } .ww-plot .band { fill: #f1f3ef; }
        .ww-plot .limit { stroke: #5d7078; stroke-dasharray: 5 4; } .ww-plot .mean { stroke: #5d7078; stroke-width: 1.4; }
        .ww-plot .line { stroke: #93a1a6; stroke-width: 1.6; }
        .ww-plot .pt { fill: #fff; stroke: #5d7078; stroke-width: 1.7; } .ww-plot .pt-open { stroke-dasharray: 2 2; }
        .ww-plot .pt-better, .ww-plot .t-better { fill: #14646a; } .ww-plot .pt-worse, .ww-plot .t-worse { fill: #b0471b; }
        .ww-plot .pt-noted { fill: #66457a; } .ww-plot .t-better, .ww-plot .t-worse { font-weight: 700; }
        .ww-plot .brk { stroke: #1a2a2f; stroke-width: 2; } .ww-plot .t-better-line { stroke: #14646a; }
        .ww-plot .t-worse-line { stroke: #b0471b; }
        @media (max-width: 48em) { .ww-plot .wide { display: none; } }
        @media (min-width: 48.0625em) { .ww-plot .narrow { display: none; } }
        .ww-notes, footer { margin-top: 3em; border-top: 1px solid var(--line); font-size: 1rem; }
        @media (max-width: 48rem) {
          .ww-cards, .ww-cards tbody, .ww-cards tr, .ww-cards th, .ww-cards td { display: block; width: 100%; border: 0; }
          .ww-cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
          .ww-cards caption { display: block; }
          .ww-cards tr { border-top: 2px solid var(--ward); padding: .5em 0; }
          .ww-cards th, .ww-cards td { padding: .15em 0; }
          .ww-cards th:empty, .ww-cards td:empty { display: none; }
          .ww-cards [data-label]::before { content: attr(data-label) ": "; font-weight: 700; }
          .ww-cards .ww-num { text-align: left; }
        }
        @media print {
          body { background: none; max-width: none; padding: 0; font-size: 11pt; }
          table { font-size: 10pt; }
          tr, figure { break-inside: avoid; }
          thead { display: table-header-group; }
          h2, h3, h4, caption { break-after: avoid; }
        }
        </style>
        """
}
