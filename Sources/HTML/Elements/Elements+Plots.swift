// Charts within a page (SVG): as wide as the page, and of a fixed height, so that words keep their size at every width.

/// A length along a chart: a share of its width, or pixels.
public enum Across: Sendable, Hashable {
    /// From 0 to 1; beyond lies outside the chart.
    case share(Double)
    case pixels(Double)

    fileprivate var words: String {
        switch self {
        case .share(let share): Coordinate.words(share * 100) + "%"
        case .pixels(let pixels): Coordinate.words(pixels)
        }
    }
}

/// `svg`: a chart with its finding and what it shows in words, for whoever can't see it. `id` is the page's only one of its name.
public func plot(
    id: String, height: Double, title: String, description: String, _ attributes: Attribute...,
    @MarkupBuilder content: () -> Markup
) -> Markup {
    let frame = [
        Attribute("width", "100%"), Attribute("height", Coordinate.words(height)), Attribute("role", "img"),
        Attribute("aria-labelledby", "\(id)-t \(id)-d"), Attribute("focusable", "false"),
    ]
    let words =
        Markup.element("title", [Attribute("id", "\(id)-t")], Markup(text: title))
        + .element("desc", [Attribute("id", "\(id)-d")], Markup(text: description))
    return .element("svg", frame + attributes, words + content())
}

/// `svg`: a chart whose words stand beside it: not read aloud.
public func plotHidden(height: Double, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    let frame = [
        Attribute("width", "100%"), Attribute("height", Coordinate.words(height)), Attribute("aria-hidden", "true"),
        Attribute("focusable", "false"),
    ]
    return .element("svg", frame + attributes, content())
}

/// `svg`: a shape in a box of 16 by 16 around its middle, beside the words that say what it means.
public func plotKey(@MarkupBuilder content: () -> Markup) -> Markup {
    .element(
        "svg",
        [
            Attribute("class", "ww-plot"), Attribute("viewBox", "-8 -8 16 16"), Attribute("aria-hidden", "true"),
            Attribute("focusable", "false"),
        ], content())
}

/// `svg`: a filled box of 36 by 24 beside the words that say what its filling means.
public func plotSwatch(@MarkupBuilder content: () -> Markup) -> Markup {
    .element(
        "svg",
        [
            Attribute("class", "ww-geo-key"), Attribute("viewBox", "0 0 36 24"), Attribute("aria-hidden", "true"),
            Attribute("focusable", "false"),
        ], content())
}

/// `svg` within a chart, so much further right and down; what it holds may stand outside it.
public func plotGroup(x: Across, y: Double = 0, @MarkupBuilder content: () -> Markup) -> Markup {
    .element(
        "svg",
        [
            Attribute("x", x.words), Attribute("y", Coordinate.words(y)), Attribute("width", "100%"),
            Attribute("overflow", "visible"),
        ], content())
}

/// `line`.
public func plotLine(
    from: (x: Across, y: Double), to: (x: Across, y: Double), _ attributes: Attribute...
) -> Markup {
    let ends = [
        Attribute("x1", from.x.words), Attribute("y1", Coordinate.words(from.y)), Attribute("x2", to.x.words),
        Attribute("y2", Coordinate.words(to.y)),
    ]
    return .element("line", ends + attributes, Markup())
}

/// `rect` from the left edge to the right.
public func plotBand(from top: Double, to bottom: Double, _ attributes: Attribute...) -> Markup {
    let place = [
        Attribute("x", "0"), Attribute("y", Coordinate.words(top)), Attribute("width", "100%"),
        Attribute("height", Coordinate.words(bottom - top)),
    ]
    return .element("rect", place + attributes, Markup())
}

/// `circle`.
public func plotDot(x: Across, y: Double, radius: Double, _ attributes: Attribute...) -> Markup {
    let place = [
        Attribute("cx", x.words), Attribute("cy", Coordinate.words(y)), Attribute("r", Coordinate.words(radius)),
    ]
    return .element("circle", place + attributes, Markup())
}

/// `path` around the group's origin, closed, through these points.
public func plotShape(_ points: [(x: Double, y: Double)], _ attributes: Attribute...) -> Markup {
    let steps = points.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\(Coordinate.words(point.x)) \(Coordinate.words(point.y))"
    }
    return .element("path", [Attribute("d", steps.joined() + "z")] + attributes, Markup())
}

/// `text`: one line of words whose ground line begins, ends or is centred at the place, as its class says.
public func plotText(
    x: Across, y: Double, shift: Double = 0, _ words: String, _ attributes: Attribute...
) -> Markup {
    let place = [
        Attribute("x", x.words), Attribute("y", Coordinate.words(y)), Attribute("dx", Coordinate.words(shift)),
    ]
    return .element("text", place + attributes, Markup(text: words))
}

/// `svg`: a drawing in its own units that fills the width given to it.
public func plotMap(
    id: String, width: Double, height: Double, title: String, description: String, _ attributes: Attribute...,
    @MarkupBuilder content: () -> Markup
) -> Markup {
    let frame = [
        Attribute("viewBox", "0 0 \(Coordinate.words(width)) \(Coordinate.words(height))"), Attribute("role", "group"),
        Attribute("aria-labelledby", "\(id)-t \(id)-d"), Attribute("focusable", "false"),
    ]
    let words =
        Markup.element("title", [Attribute("id", "\(id)-t")], Markup(text: title))
        + .element("desc", [Attribute("id", "\(id)-d")], Markup(text: description))
    return .element("svg", frame + attributes, words + content())
}

/// `path` around places: each ring by straight lines, a hole being a ring within another.
public func plotRings(_ rings: [[(x: Double, y: Double)]], _ attributes: Attribute...) -> Markup {
    let path = rings.map { ring in
        ring.enumerated().map { index, point in
            "\(index == 0 ? "M" : "L")\(Coordinate.words(point.x)) \(Coordinate.words(point.y))"
        }.joined() + "z"
    }
    return .element("path", [Attribute("d", path.joined()), Attribute("fill-rule", "evenodd")] + attributes, Markup())
}

/// `g`: parts of a drawing that are shown or hidden together.
public func plotLayer(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("g", attributes, content())
}

/// `rect` in the drawing's own units.
public func plotBox(
    x: Double, y: Double, width: Double, height: Double, _ attributes: Attribute...
) -> Markup {
    let place = [
        Attribute("x", Coordinate.words(x)), Attribute("y", Coordinate.words(y)),
        Attribute("width", Coordinate.words(width)), Attribute("height", Coordinate.words(height)),
    ]
    return .element("rect", place + attributes, Markup())
}

/// `svg` that draws nothing itself: the patterns that the page's drawings are filled with.
public func plotPatterns(@MarkupBuilder content: () -> Markup) -> Markup {
    let frame = [
        Attribute("class", "ww-patterns"), Attribute("width", "0"), Attribute("height", "0"),
        Attribute("aria-hidden", "true"), Attribute("focusable", "false"),
    ]
    return .element("svg", frame, plotDefinitions(content: content))
}

/// `defs`: what a drawing names and doesn't draw by itself.
public func plotDefinitions(@MarkupBuilder content: () -> Markup) -> Markup { .element("defs", [], content()) }

/// `pattern`: a square of so many units that is laid side by side, turned by so many degrees.
public func plotPattern(id: String, side: Double, turned degrees: Int = 0, @MarkupBuilder content: () -> Markup)
    -> Markup
{
    let frame = [
        Attribute("id", id), Attribute("width", Coordinate.words(side)), Attribute("height", Coordinate.words(side)),
        Attribute("patternUnits", "userSpaceOnUse"),
        degrees == 0 ? .none : Attribute("patternTransform", "rotate(\(degrees))"),
    ]
    return .element("pattern", frame, content())
}

extension Attribute {
    /// `fill` by the pattern of this id.
    public static func pattern(_ id: String) -> Attribute { Attribute("fill", "url(#\(id))") }
}

/// A drawing as a file of its own, with its style in it: for documents that hold pictures.
public func plotFile(width: Double, height: Double, style: StaticMarkup, @MarkupBuilder content: () -> Markup) -> Markup
{
    let frame = [
        Attribute("xmlns", "http://www.w3.org/2000/svg"), Attribute("width", Coordinate.words(width)),
        Attribute("height", Coordinate.words(height)),
        Attribute("viewBox", "0 0 \(Coordinate.words(width)) \(Coordinate.words(height))"),
    ]
    return .element("svg", frame, .element("style", [], Markup(style)) + content())
}

/// Numbers as a drawing has them: two places after the point at most.
private enum Coordinate {
    static func words(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
