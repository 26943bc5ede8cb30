package import CommunitySafety
package import Proofreading

extension SentForm {
    /// The day typed in a field: `2024-03-14` as a date field sends it, or as people write it, `14 March 2024`. Nil for
    /// anything else.
    package func day(_ name: String, in year: PlanYear) -> CalendarDate? {
        let typed = text(name)
        if let day = CalendarDate(iso: typed) { return day }
        guard typed.utf8.count <= 40, case .deadline(_, let day, .day) = ByWhenReader(year: year).read(typed) else {
            return nil
        }
        return day
    }
}

extension FormError {
    static func noDay(_ field: String) -> FormError {
        FormError(message: "That isn’t a day. Give it as 14 March 2024.", field: field)
    }
}
