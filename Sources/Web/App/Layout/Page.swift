package import HTML

/// What stands between the header and the footer: a struct of already formatted values that draws itself.
package protocol Page: Sendable {
    /// The page's own part of its title.
    var name: String { get }
    /// The entry of the main navigation that it belongs to.
    var area: NavigationItem? { get }
    /// Whether it loads our script.
    var isEnhanced: Bool { get }
    /// Whether it has a map that a script can move.
    var hasMap: Bool { get }
    /// After how many seconds it is asked for again by browsers without scripts; nil for never.
    var renewal: Int? { get }
    /// What stands in `main`.
    @MarkupBuilder var content: Markup { get }
}

extension Page {
    package var area: NavigationItem? { nil }
    package var isEnhanced: Bool { false }
    package var hasMap: Bool { false }
    package var renewal: Int? { nil }

    /// The whole page.
    package func markup(in frame: SiteFrame) -> Markup { PageLayout(frame: frame, page: self).markup }
}
