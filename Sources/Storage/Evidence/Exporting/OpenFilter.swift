package import Proofreading

/// Which figures of a measure are wanted.
package struct OpenFilter: Sendable, Hashable {
    /// An area’s number; nil for all.
    package var area: Int?
    /// Only areas whose codes don’t come before this one.
    package var firstCode: String
    /// Only what begins on this day or later.
    package var from: CalendarDate?
    /// Only what ends on this day or earlier.
    package var to: CalendarDate?

    package init(area: Int? = nil, firstCode: String = "", from: CalendarDate? = nil, to: CalendarDate? = nil) {
        self.area = area
        self.firstCode = firstCode
        self.from = from
        self.to = to
    }
}
