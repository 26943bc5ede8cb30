import HTML

/// A state with its small drawing; the words alone say it.
func mark(_ icon: StaticMarkup, _ words: String) -> Markup {
    span(.class("ww-mark")) {
        icon
        " \(words)"
    }
}
