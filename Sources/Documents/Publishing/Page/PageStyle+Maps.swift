import HTML

extension PageStyle {
    /// The look of maps, for a file that has one.
    static var maps: Markup { Markup(StaticMarkup(mapCSS)) }

    private static let mapCSS: StaticString = """
        <style>
        .ww-geo { display: block; width: 100%; max-width: 46rem; height: auto; overflow: visible; }
        .ww-geo text { font-size: 25px; fill: var(--ink); text-anchor: middle; }
        .ww-geo .t-start { text-anchor: start; } .ww-geo .t-end { text-anchor: end; } .ww-geo .t-number { font-weight: 700; }
        .ww-geo .halo, .ww-geo .halo-dark { paint-order: stroke; stroke: #ffffffbf; stroke-width: 4px; stroke-linejoin: round; }
        .ww-geo .halo-dark { fill: #fff; stroke: #17494acc; }
        .ww-geo .scale, .ww-geo .leader { stroke: var(--ink); stroke-width: 1.6px; fill: none; }
        .ww-geo .leader-end { fill: var(--ink); } .ww-geo .leader-box { fill: #fff; stroke: var(--ink); stroke-width: 1.2px; }
        .ww-geo .area { stroke: #fff; stroke-width: 2.5px; stroke-linejoin: round; }
        .ww-geo .area-missing { stroke: #5d7078; stroke-dasharray: 6 4; }
        .ww-patterns { position: absolute; }
        .ww-patterns .marks { stroke: #17494a; stroke-opacity: .45; stroke-width: 1.3px; }
        .ww-patterns .marks-light { stroke: #fff; stroke-opacity: .55; } .ww-patterns .marks-dot { fill: #5d7078; }
        .tone-step-0 { fill: #f1f5f0; } .tone-step-1 { fill: #d3e3da; } .tone-step-2 { fill: #a3c4b8; }
        .tone-step-3 { fill: #4f8378; } .tone-step-4 { fill: #17494a; } .tone-withheld, .tone-missing { fill: #fff; }
        .ww-marks { display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 8px 0 0; padding: 0; list-style: none; font-size: 1rem; }
        .ww-marks li { display: flex; align-items: center; gap: 8px; }
        .ww-geo-key { flex: none; width: 36px; height: 24px; } .ww-geo-key .swatch { stroke: #5d7078; stroke-width: 1px; }
        @media (max-width: 48em) {
          .ww-geo .wide { display: none; } .ww-geo .narrow text { font-size: 38px; }
          .ww-geo .narrow .scale, .ww-geo .narrow .leader { stroke-width: 3px; }
        }
        @media print, screen and (min-width: 48.0625em) { .ww-geo .narrow { display: none; } }
        @media print { .ww-geo, .ww-geo-key { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .ww-geo { max-height: 150mm; } }
        @media (forced-colors: active) {
          .ww-geo text, .ww-geo .leader-end { fill: CanvasText; } .ww-geo .halo, .ww-geo .halo-dark { stroke: Canvas; }
          .ww-patterns .marks, .ww-patterns .marks-light { stroke: CanvasText; stroke-opacity: 1; }
          .ww-geo .area, .ww-geo .scale, .ww-geo .leader, .ww-geo-key .swatch { stroke: CanvasText; }
          .ww-geo .leader-box { fill: Canvas; stroke: CanvasText; }
        }
        </style>
        """
}
