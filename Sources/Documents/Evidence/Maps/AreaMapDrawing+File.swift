package import HTML

extension AreaMapDrawing {
    /// The drawing by itself, with its patterns, its legend and its style in it, for a printed document; nil where no place has an edge.
    package func file(_ legend: MapLegend) -> Markup? {
        guard let frame else { return nil }
        let rows = (legend.entries.count + 1) / 2
        let below = Double(rows) * 34 + 10
        let drawing = plotFile(width: MapFrame.width, height: frame.height + below, style: Self.style) {
            MapPatterns(places.map(\.tone) + legend.entries.map(\.tone)).definitions
            for (place, outline) in zip(places, outlines) { path(place, outline) }
            labels(.wide, frame)
            scale(frame, .wide)
            for (index, entry) in legend.entries.enumerated() {
                let x = index < rows ? 16.0 : MapFrame.width / 2
                let y = frame.height + 12 + Double(index % max(rows, 1)) * 34
                plotBox(x: x, y: y, width: 36, height: 24, .pattern(entry.tone.pattern), .class("swatch"))
                plotText(x: .pixels(x + 48), y: y + 19, entry.words, .class("t-start"))
            }
        }
        return drawing
    }

    private static let style = StaticMarkup(
        """
        text{font-family:"Liberation Sans",Arial,Helvetica,sans-serif;font-size:25px;fill:#1d2b2f;text-anchor:middle}
        .t-number{font-weight:700}.t-start{text-anchor:start}.t-end{text-anchor:end}
        .halo{paint-order:stroke;stroke:#fff;stroke-opacity:.75;stroke-width:4px;stroke-linejoin:round}
        .halo-dark{fill:#fff;paint-order:stroke;stroke:#17494a;stroke-width:4px;stroke-linejoin:round}
        .area{stroke:#fff;stroke-width:2.5px;stroke-linejoin:round}.area-missing{stroke:#5d7078;stroke-dasharray:6 4}
        .swatch{stroke:#5d7078;stroke-width:1px}.scale,.leader{stroke:#1d2b2f;stroke-width:1.6px;fill:none}
        .leader-end{fill:#1d2b2f}.leader-box{fill:#fff;stroke:#1d2b2f;stroke-width:1.2px}
        .marks{stroke:#17494a;stroke-opacity:.45;stroke-width:1.3px}.marks-light{stroke:#fff;stroke-opacity:.55}
        .marks-sign{stroke-width:2.4px;stroke-opacity:.9}.marks-dot{fill:#5d7078}
        .tone-step-0{fill:#f1f5f0}.tone-step-1{fill:#d3e3da}.tone-step-2{fill:#a3c4b8}.tone-step-3{fill:#4f8378}.tone-step-4{fill:#17494a}
        .tone-more-better,.tone-fewer-better{fill:#14646a}.tone-more-worse,.tone-fewer-worse{fill:#b0471b}
        .tone-more-neither,.tone-fewer-neither{fill:#66457a}.tone-unchanged,.tone-ordinary{fill:#f1f3ef}
        .tone-too-few,.tone-withheld,.tone-missing{fill:#fff}
        .tone-hot-1{fill:#f3d3c2}.tone-hot-2{fill:#c4622f}.tone-hot-3{fill:#8d3410}
        .tone-cold-1{fill:#cfe3e5}.tone-cold-2{fill:#3f8489}.tone-cold-3{fill:#14545a}
        """)
}
