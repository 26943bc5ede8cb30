internal import CommunitySafety
internal import Proofreading

/// How many people live in a place of our own, as somebody types it: a year and a number on each line.
enum OwnPeople {
    /// The middle of a year stands for it, as in the official populations.
    static func figures(_ text: String, of code: String, thisYear: Int) throws(ServiceError) -> [Observation] {
        var figures: [Int: Observation] = [:]
        for line in text.split(whereSeparator: \.isNewline).prefix(200) {
            let words = line.split { $0.isWhitespace || $0 == ":" || $0 == ";" }
            guard !words.isEmpty else { continue }
            guard words.count >= 2, let year = Int(words[0]), (1900...thisYear).contains(year),
                let count = number(words.dropFirst().joined()), figures[year] == nil,
                let figure = figure(year, count, of: code)
            else { throw .invalid([unread(String(line.prefix(60)), thisYear)]) }
            figures[year] = figure
        }
        return figures.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func number(_ text: String) -> Int? {
        let digits = text.filter { $0 != "," }
        guard digits.utf8.count <= 9, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(digits)
    }

    private static func figure(_ year: Int, _ count: Int, of code: String) -> Observation? {
        guard let day = CalendarDate(year: year, month: 6, day: 30), let range = DateRange(from: day, to: day) else {
            return nil
        }
        let key = Observation.Key(
            measure: "population.people", area: code, period: EvidencePeriod(range), source: "typed")
        return Observation(key, value: Double(count))
    }

    private static func unread(_ line: String, _ thisYear: Int) -> Diagnostic {
        .form(
            "people", "“\(line)” isn’t a year and a number of people, or names a year again.",
            "Write one year to a line, such as “2021 4300”, no later than \(thisYear).")
    }
}
