// Drawings within a page (SVG). Every content is markup already; a string in it is escaped.

/// `svg`: a drawing of this size in its own units, which are pixels unless the style says otherwise.
public func svg(
    width: Int, height: Int, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup
) -> Markup {
    let size = [
        Attribute("viewBox", "0 0 \(width) \(height)"), Attribute("width", String(width)),
        Attribute("height", String(height)), Attribute("focusable", "false"),
    ]
    return .element("svg", size + attributes, content())
}

/// `rect`, with rounded corners.
public func svgBox(x: Int, y: Int, width: Int, height: Int, radius: Int = 0, _ attributes: Attribute...) -> Markup {
    let place = [
        Attribute("x", String(x)), Attribute("y", String(y)), Attribute("width", String(width)),
        Attribute("height", String(height)), Attribute("rx", String(radius)),
    ]
    return .element("rect", place + attributes, Markup())
}

/// `path` through these points by straight lines.
public func svgLine(_ points: [(x: Int, y: Int)], _ attributes: Attribute...) -> Markup {
    let steps = points.enumerated().map { "\($0.offset == 0 ? "M" : "L")\($0.element.x) \($0.element.y)" }
    return .element("path", [Attribute("d", steps.joined(separator: " "))] + attributes, Markup())
}

/// `text`: one line of words whose ground line begins at the point.
public func svgText(x: Int, y: Int, _ words: String, _ attributes: Attribute...) -> Markup {
    .element("text", [Attribute("x", String(x)), Attribute("y", String(y))] + attributes, Markup(text: words))
}

/// `path` that fills bars of one unit's height.
public func svgBars(_ bars: [(x: Int, y: Int, width: Int)], _ attributes: Attribute...) -> Markup {
    let steps = bars.map { "M\($0.x) \($0.y)h\($0.width)v1h-\($0.width)z" }
    return .element("path", [Attribute("d", steps.joined())] + attributes, Markup())
}
