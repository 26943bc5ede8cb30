internal import CommunitySafety
internal import Proofreading
internal import Storage

/// What the store says awaits one person: one indexed query for each kind.
struct DeskReading {
    let reading: ReadTransaction
    let actor: Actor
    let party: ActingParty
    let today: CalendarDate

    func items() throws -> [WorkItem] {
        let evidence = try returns() + files()
        guard party.may(.readDraft) else { return evidence }
        return try requests() + mentions() + agencyComments() + papers() + answers() + comments() + proposals()
            + evidence
    }

    /// What is waited for from the person's own agency, the longest first: one item.
    private func returns() throws -> [WorkItem] {
        guard case .ownAgency = Permission.giveReturn.scope(of: party) else { return [] }
        let lines = try reading.waitedFor(before: today, on: today, for: party, reading.agencyRegister())
        guard let first = lines.first else { return [] }
        return [.returns(count: lines.count, first: first.terms.dataset, due: first.due)]
    }

    private func files() throws -> [WorkItem] {
        guard party.may(.loadEvidence) else { return [] }
        return try reading.waitingFiles().map {
            .receivedFile($0.id.text, reference: $0.reference, agency: $0.agencyName, on: $0.receivedOn)
        }
    }

    private func requests() throws -> [WorkItem] {
        let found = try reading.openRequests(of: actor.id)
        guard !found.isEmpty else { return [] }
        let names = try CommentNames.accounts(reading)
        return try found.compactMap { request in
            guard let version = try reading.planVersion(request.planVersionID) else { return nil }
            let place = try reading.place(request.subject, request.recordID, in: version.year)
            return .request(RequestLine(request, names, party), place)
        }
    }

    private func mentions() throws -> [WorkItem] {
        try lines(of: try reading.mentions(of: actor.id)).map(WorkItem.mention)
    }

    private func agencyComments() throws -> [WorkItem] {
        guard case .ownAgency(let own) = Permission.editPlan.scope(of: party) else { return [] }
        return try lines(of: try reading.openComments(onActionsOf: own))
            .filter { !$0.isMine }.map(WorkItem.agencyComment)
    }

    private func lines(of comments: [StoredComment]) throws -> [CommentLine] {
        var names: [RecordID: CommentNames] = [:]
        return try comments.compactMap { comment in
            guard let version = try reading.planVersion(comment.planVersionID), version.state != .withdrawn else {
                return nil
            }
            let known = try names[version.id] ?? CommentNames(version.id, party, reading)
            names[version.id] = known
            return try CommentLine(comment, version.year, known, reading)
        }
    }

    private func papers() throws -> [WorkItem] {
        guard party.may(.keepRoute), let last = today.adding(days: ListMyWork.papersAhead) else { return [] }
        return try reading.papersDue(by: last).compactMap { stored in
            guard let due = stored.meeting.papersDue, stored.meeting.date >= today,
                let version = try reading.standingVersion(ofPlan: stored.planID), version.state == .draft
            else { return nil }
            return .papers(version.year, body: stored.meeting.body, meets: stored.meeting.date, due: due)
        }
    }

    private func answers() throws -> [WorkItem] {
        guard party.may(.consult) else { return [] }
        return try reading.unsettledAnswers().compactMap { partner in
            guard let version = try reading.standingVersion(ofPlan: partner.planID),
                let answered = partner.answeredAt
            else { return nil }
            return .answer(
                version.year, consultation: partner.consultationID.text, partner: partner.name, on: answered.day)
        }
    }

    private func comments() throws -> [WorkItem] {
        guard party.may(.settleComments) else { return [] }
        return try reading.openCommentCounts().compactMap { found in
            PlanYear(start: found.yearStart).map { .comments($0, count: found.count) }
        }
    }

    private func proposals() throws -> [WorkItem] {
        guard party.may(.importPlan) else { return [] }
        return try reading.waitingProposals().map {
            .proposal($0.id.text, file: $0.fileName, on: $0.preparedAt.day)
        }
    }
}
