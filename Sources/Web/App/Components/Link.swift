import HTML

/// A link to a page of the site.
func link(_ text: String, to url: SiteURL, at fragment: String? = nil, class name: String? = nil) -> Markup {
    let address = fragment.map(url.address(at:)) ?? url.address
    return a(.href(address), name.map { .class($0) } ?? .none) { text }
}
