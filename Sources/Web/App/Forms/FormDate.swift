import CommunitySafety
import Proofreading

/// A day as people type it into a form.
enum FormDate {
    /// Reads `2023-03-07`, which browsers send, `7/3/2023` and `7 March 2023`; nil for anything else.
    static func read(_ text: String) -> CalendarDate? {
        guard text.utf8.count <= 40 else { return nil }
        if let day = CalendarDate(iso: text) { return day }
        let parts = text.split { $0 == "/" || $0 == " " || $0 == "." }.map(String.init)
        guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]), let month = month(parts[1]) else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func month(_ word: String) -> Int? {
        if let number = Int(word) { return number }
        let key = word.lowercased()
        guard key.count >= 3 else { return nil }
        return CalendarDate.monthNames.firstIndex { $0.lowercased().hasPrefix(key) }.map { $0 + 1 }
    }
}
