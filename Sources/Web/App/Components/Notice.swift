import HTML

/// A remark above a page that everybody should read first.
func notice(_ words: String, labelled label: String) -> Markup {
    div(.class("ww-notice"), .role("region"), .aria(.label, label)) { p { words } }
}
