import HTML

/// A drawing as a picture of its own for paper: with its style within, and a size.
struct PrintedDrawing {
    let svg: String
    let isMap: Bool

    init(_ drawing: FigureDrawing) {
        switch drawing {
        case .months:
            isMap = false
            svg = Self.frame(width: 660, height: 380, drawing.markup(id: "drawing").string)
        case .map(let map):
            isMap = true
            svg = map.file
        }
    }

    private static func frame(width: Int, height: Int, _ inner: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">"
            + style + inner + "</svg>"
    }

    /// The look of charts as the site's style sheet has it, in plain colours.
    private static let style = """
        <style>
        text { font-family: "Liberation Sans", Arial, Helvetica, sans-serif; font-size: 14px; fill: #4a575c; }
        .t-strong { fill: #1a2a2f; font-weight: 700; }
        .t-halo { paint-order: stroke; stroke: #ffffff; stroke-width: 5px; stroke-linejoin: round; }
        .t-end { text-anchor: end; } .t-mid { text-anchor: middle; }
        .grid { stroke: #e4e0d5; stroke-width: 1; } .axis { stroke: #b9b2a1; stroke-width: 1; }
        .band { fill: #f1f3ef; } .limit { stroke: #5d7078; stroke-width: 1; stroke-dasharray: 5 4; }
        .mean { stroke: #5d7078; stroke-width: 1.4; } .line { stroke: #93a1a6; stroke-width: 1.6; fill: none; }
        .pt { fill: #ffffff; stroke: #5d7078; stroke-width: 1.7; } .pt-open { stroke-dasharray: 2 2; }
        .pt-better { fill: #14646a; stroke: #ffffff; stroke-width: 1.2; }
        .pt-worse { fill: #b0471b; stroke: #ffffff; stroke-width: 1.2; }
        .pt-noted { fill: #66457a; stroke: #ffffff; stroke-width: 1.2; }
        .t-better { fill: #14646a; font-weight: 700; } .t-worse { fill: #b0471b; font-weight: 700; }
        .brk { stroke: #1a2a2f; stroke-width: 2; } .t-better-line { stroke: #14646a; } .t-worse-line { stroke: #b0471b; }
        .narrow { display: none; }
        </style>
        """
}
