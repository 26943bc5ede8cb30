import HTML

/// Small drawings of our own. All are decoration: the words beside them say the same.
enum Icons {
    static let brand = StaticMarkup(
        """
        <svg class="ww-brand__mark" viewBox="0 0 34 36" aria-hidden="true" focusable="false"><path d="M4 4L16 2 15 15 2 14z"/><path class="is-lit" d="M18.5 1.8L31 5 32 17 17.5 15.2z"/><path d="M2 16.5L14.8 17.5 13.5 33 5 30z"/><path d="M17.3 17.7L32 19.5 29 31 16 33.5z"/></svg>
        """)

    /// A square with a cross: something is wrong.
    static let cross = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="s-off" width="16" height="16" rx="2"/><path class="s-cut" d="M4.5 4.5l7 7M11.5 4.5l-7 7"/></svg>
        """)

    /// A triangle: something to look at.
    static let triangle = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path class="s-risk" d="M8 0.5L16 15.5H0z"/></svg>
        """)

    /// A square with a tick: nothing is wrong.
    static let tick = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="s-done" width="16" height="16" rx="2"/><path class="s-cut" d="M4 8.4l2.8 2.8L12 5.4"/></svg>
        """)

    /// A filled circle: going as planned.
    static let track = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="s-track" width="16" height="16" rx="8"/></svg>
        """)

    /// A dashed square: nothing has come, or nothing can be said.
    static let silent = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="s-silent" x="1" y="1" width="14" height="14" rx="2"/></svg>
        """)

    /// A filled square: something has come.
    static let came = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="s-came" width="16" height="16" rx="2"/></svg>
        """)

    /// A globe: for everybody.
    static let globe = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="6.2"/><path d="M1.8 8h12.4M8 1.8c-4 4-4 8.4 0 12.4M8 1.8c4 4 4 8.4 0 12.4"/></svg>
        """)

    /// A padlock: for partners only.
    static let padlock = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3 7h10v7H3zM5 7V4.5a3 3 0 0 1 6 0V7"/></svg>
        """)

    /// A round mark: worth a thought.
    static let dot = StaticMarkup(
        """
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle class="s-note" cx="8" cy="8" r="7"/></svg>
        """)
}
