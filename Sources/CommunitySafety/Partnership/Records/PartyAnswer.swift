public import Proofreading

/// Who answers for what a party leads: one accountable agency and one answering person, or what is missing.
public struct PartyAnswer: Sendable, Hashable {
    /// What keeps somebody from being asked.
    public enum Gap: Sendable, Hashable {
        /// The printed words don't lead to a record yet.
        case unresolved
        /// The record was removed, or has ended on this day.
        case ended
        /// A group without a chair's post, or one whose agency isn't known.
        case agency
        /// No post answers for it.
        case post
        /// Nobody holds the post.
        case holder
    }

    /// Nil while the printed words lead nowhere.
    public var party: PartnershipReference?
    /// The accountable agency, as it was.
    public var agency: PartnershipReference?
    /// Who does that agency's work now, where it has ended.
    public var successor: PartnershipReference?
    /// The post whose holder answers.
    public var post: PartnershipReference?
    /// The answering person; nil also where the asker may not know the name.
    public var person: String?
    public var gaps: [Gap]

    /// Whether somebody can be asked.
    public var isComplete: Bool { gaps.isEmpty }
}

extension PartnershipRegister {
    /// Who answers for a party on a day. An agency that has ended stays accountable for what it led; its successor is named
    /// beside it, and the successor's post answers.
    public func answer(for party: PartnershipReference?, on day: CalendarDate) -> PartyAnswer {
        guard let party, party.kind.isParty, let entry = self[party] else {
            return PartyAnswer(party: nil, gaps: [.unresolved])
        }
        var answer = PartyAnswer(party: party, gaps: [])
        name(agency(of: party), in: &answer, on: day)
        // An agency's work goes on with its successor, so that somebody still answers.
        let heir = party.kind == .agency && !entry.isRemoved ? successor(of: party.id, on: day) : nil
        let answering = heir ?? entry
        if answering.isRemoved || !answering.record.isInForce(on: day) { answer.gaps.append(.ended) }
        name(post: post(answeringFor: answering, on: day), in: &answer, on: day)
        return answer
    }

    private func name(_ agency: String?, in answer: inout PartyAnswer, on day: CalendarDate) {
        guard let agency, self[.agency, agency] != nil else { return answer.gaps.append(.agency) }
        answer.agency = PartnershipReference(.agency, agency)
        if let now = successor(of: agency, on: day), now.id != agency { answer.successor = now.reference }
    }

    private func name(post: Entry?, in answer: inout PartyAnswer, on day: CalendarDate) {
        guard let post else { return answer.gaps.append(.post) }
        answer.post = post.reference
        guard let holder = holder(of: post.id, on: day) else { return answer.gaps.append(.holder) }
        answer.person = holder.record.values[.person]
    }

    /// The post that answers: itself, the group's chair, or the one that says so of its team or agency.
    private func post(answeringFor entry: Entry, on day: CalendarDate) -> Entry? {
        let posts = list(.post).filter { $0.record.isInForce(on: day) }
        switch entry.record.kind {
        case .post: return entry
        case .group: return posts.first { $0.id == entry.record[.chair] }
        case .team: return posts.first { $0.record[.team] == entry.id && $0.record[.answersFor] == "team" }
        case .agency: return posts.first { $0.record[.agency] == entry.id && $0.record[.answersFor] == "agency" }
        case .holding, .champion, .parish, .service, .otherPlan, .abbreviation, .contact: return nil
        }
    }
}
