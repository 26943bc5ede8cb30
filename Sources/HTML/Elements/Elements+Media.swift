// Pictures. Every content is markup already; a string in it is escaped.

/// `figure`.
public func figure(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("figure", attributes, content())
}

/// `figcaption`.
public func figcaption(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("figcaption", attributes, content())
}

/// `img`. Holds nothing.
public func img(_ attributes: Attribute...) -> Markup { .void("img", attributes) }
