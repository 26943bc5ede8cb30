// The skeleton of a page. Every content is markup already; a string in it is escaped.

/// `head`: what the page says about itself.
public func head(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("head", attributes, content())
}

/// `title`: the page’s name, as tabs and search results show it.
public func title(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("title", attributes, content())
}

/// `body`.
public func body(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("body", attributes, content())
}

/// `meta`. Holds nothing.
public func meta(_ attributes: Attribute...) -> Markup { .void("meta", attributes) }

/// `link`: a style sheet or a related page. Holds nothing.
public func link(_ attributes: Attribute...) -> Markup { .void("link", attributes) }

/// `noscript`: what stands instead for whoever has no scripts.
public func noscript(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    .element("noscript", attributes, content())
}

/// A whole page with its doctype; `attributes` are those of `html`.
public func document(_ attributes: Attribute..., @MarkupBuilder content: () -> Markup) -> Markup {
    Markup(StaticMarkup("<!DOCTYPE html>\n")) + .element("html", attributes, content())
}

/// A script of this site, by its address: a page can't hold a script of its own.
public func script(_ attributes: Attribute...) -> Markup { .element("script", attributes, Markup()) }
