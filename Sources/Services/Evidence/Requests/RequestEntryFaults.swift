internal import CommunitySafety
internal import Proofreading

/// What is wrong with the note of a request.
enum RequestEntryFaults {
    static let longestQuestion = 4_000
    static let longestName = 200

    static let noDay = Diagnostic.form(
        "received", "The date is missing, or isn’t a day up to today.", "Give the day on which the request came in.")
    static let noWantedDay = Diagnostic.form(
        "wanted", "That isn’t a day after the request came in.", "Give it as 14 March 2024, or leave it empty.")
    static let noQuestion = Diagnostic.form(
        "question", "The question is missing.", "Put it in the words of whoever asked.")
    static let longQuestion = Diagnostic.form(
        "question", "The question is longer than 4,000 characters.", "Keep what is asked, and leave out the rest.")
    static let longName = Diagnostic.form(
        "asker", "The name is longer than 200 characters.", "A name is enough, or leave it empty.")
    static let namedInQuestion = Diagnostic.form(
        "question", "The question names whoever asked, and it is printed with the answer.",
        "Leave the name out of it, or leave the field for the name empty.")

    static func all(
        _ entry: KeepRequest.Entry, _ received: CalendarDate?, wanted: CalendarDate?, today: CalendarDate
    ) -> [Diagnostic] {
        let question = entry.question.trimmed
        return [
            received.map { $0 > today || $0.year < 2000 } ?? true ? noDay : nil,
            !entry.wantedBy.trimmed.isEmpty && (wanted == nil || wanted.map { $0 < received ?? $0 } ?? false)
                ? noWantedDay : nil,
            question.isEmpty ? noQuestion : nil,
            question.count > longestQuestion ? longQuestion : nil,
            entry.asker.trimmed.count > longestName ? longName : nil,
            question.count <= longestQuestion && AskerName(entry.asker).stands(in: question) ? namedInQuestion : nil,
        ].compactMap(\.self)
    }
}

extension KeepRequest.Entry {
    private var wantedDay: CalendarDate? { CalendarDate(iso: wantedBy.trimmed) }

    /// The day on which it came in. Throws `invalid` with everything that is wrong.
    func checked(_ today: CalendarDate) throws(ServiceError) -> CalendarDate {
        let faults = RequestEntryFaults.all(self, receivedOn, wanted: wantedDay, today: today)
        guard faults.isEmpty, let receivedOn else {
            throw .invalid(faults.isEmpty ? [RequestEntryFaults.noDay] : faults)
        }
        return receivedOn
    }

    func request(_ reference: RequestReference, _ received: CalendarDate) -> EvidenceRequest {
        EvidenceRequest(
            reference: reference, capacity: capacity, receivedOn: received, wantedBy: wantedDay,
            question: question.trimmed, state: .open)
    }
}
