internal import CommunitySafety
internal import Proofreading
internal import Storage

/// Writing to agencies that are asked for figures, in the transaction of what brings it about.
extension Transaction {
    /// One message for each request, unless there was one of this kind for the same `turn`. Nothing is written where mail isn't set up.
    mutating func writeFigureMail(
        _ kind: MessageKind, _ turn: String, to requests: [StoredDataRequest], _ assessment: StoredAssessment,
        _ environment: ServiceEnvironment
    ) throws -> Written {
        var written = Written()
        guard !requests.isEmpty, try writesMail() else { return written }
        let name = try partnership()?.partnership.name ?? ""
        let directory = try mailDirectory(forAssessmentOf: assessment.year, on: try today(environment))
        for request in requests {
            guard let addressee = directory.addressee(of: request.agency) else {
                written.unreached.append(request.agency)
                continue
            }
            let letter = FigureLetter(
                kind: kind, partnership: name, agency: request.agency, year: assessment.year, due: request.dueOn)
            let isWritten = try write(
                kind, subject: letter.subject, text: letter.text, to: addressee,
                on: ["figures", kind.rawValue, turn, request.id.text], environment
            ) { $0.dataRequestID = request.id }
            if isWritten { written.messages += 1 }
        }
        return written
    }

    /// Why a message about figures needn't go out any more; nil while it must.
    func pointlessFigures(_ message: StoredMessage, _ request: RecordID) throws -> String? {
        guard let stored = try dataRequest(request), stored.state == .asked else {
            return "It was answered or withdrawn meanwhile."
        }
        guard let choice = message.kind.choice else { return nil }
        return try wants(choice, message.addressee) ? nil : "Its addressee wants no reminders."
    }
}
