import CommunitySafety
import Proofreading

extension SentForm {
    /// The day typed in a field, as ``FormDate`` reads it; nil for anything else.
    func day(_ name: String) -> CalendarDate? { FormDate.read(text(name)) }
}

extension FormError {
    static func noDay(_ field: String) -> FormError {
        FormError(message: "That isn’t a day. Give it as 14 March 2024.", field: field)
    }
}
