package import CommunitySafety
package import Storage

/// One part of a draft with what was said and asked about it, for whoever may comment and perhaps not edit.
package struct ShowCommented: Sendable {
    package let context: ServiceContext

    package init(_ context: ServiceContext) { self.context = context }

    package struct Answer: Sendable, Hashable {
        package let id: RecordID
        package let year: PlanYear
        package let text: RecordText
        /// What the success measures that an action counts towards are called, by their ids.
        package let measures: [String: String]
        package let comments: [CommentLine]
        package let requests: [RequestLine]
        package let colleagues: [Colleague]
        package let mayEdit: Bool
    }

    /// Whoever may read the draft. The key is one of those that `FindRecord` takes.
    package func run(
        _ kind: RecordKind, _ key: String, year: PlanYear, as party: ActingParty
    ) async throws(ServiceError) -> Answer {
        let id = try await FindRecord(context).run(kind, key, year: year, as: party)
        let comments = try await ReviewComments(context).run(on: id, year, as: party)
        let colleagues = try await ListColleagues(context).run(as: party)
        return try await context.read { reading in
            let record = try reading.editedRecord(kind, id)
            let names = try CommentNames.accounts(reading)
            let text = try reading.readable(record.text, in: record.planVersionID)
            let version = try reading.draftVersion(record.planVersionID)
            return Answer(
                id: id, year: year, text: try reading.spoken([text], in: version).first ?? text,
                measures: try reading.measureWords(in: record),
                comments: comments,
                requests: try reading.requests(onRecord: id).map { RequestLine($0, names, party) },
                colleagues: colleagues, mayEdit: party.mayEdit(record))
        }
    }
}

/// One request, ready to be shown.
package struct RequestLine: Sendable, Hashable {
    package let request: StoredRequest
    /// Who is asked, and who asked, by name.
    package let asked: String
    package let asker: String
    package let isMine: Bool

    package var isDone: Bool { request.doneAt != nil }
    package var doneOn: Moment? { request.doneAt?.moment }

    init(_ request: StoredRequest, _ names: [String: String], _ party: ActingParty) {
        self.request = request
        let account = "account:\(request.askedOf.text)"
        isMine = account == party.auditName
        asked = isMine ? "you" : names[account] ?? "a former colleague"
        asker =
            request.askedBy == party.auditName
            ? "you" : names[request.askedBy] ?? (request.askedBy == "operator" ? "the operator" : "a former colleague")
    }
}
