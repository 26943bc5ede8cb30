import CommunitySafety
import Storage
import Testing

/// Everything that comments without an account, requests, consultations and one's own work ask of the store, once.
enum ConsultationScenario {
    static func run(in store: Store, _ ids: IDSource, year: PlanYear, account: RecordID) async throws {
        let version = try #require(try await store.read { try $0.currentPlanVersion(of: year) })
        let comment = try await comment(on: version, in: store, ids, account: account)
        try await request(on: version, in: store, ids, account: account)
        let partner = try await consult(on: version, in: store, ids)
        try await look(version, comment, partner, in: store, account: account)
    }

    private static func comment(
        on version: StoredPlanVersion, in store: Store, _ ids: IDSource, account: RecordID
    ) async throws -> RecordID {
        let first = StoredComment(
            id: ids.next(), planVersionID: version.id, subject: .plan, recordID: version.id, quote: "", words: "One",
            author: "link:1", writtenAt: Workbench.now)
        let later = StoredComment(
            id: ids.next(), planVersionID: version.id, subject: .plan, recordID: version.id, quote: "", words: "Two",
            author: "link:1", writtenAt: Workbench.now, carriedFrom: first.id)
        let sender = CommentSender(name: "Ada Brook", agency: "Alder Vale Homes")
        try await store.write { transaction in
            try transaction.insert(first)
            try transaction.correct(first, to: "Other words")
            try transaction.insert(sender, of: first.id)
            #expect(try transaction.commentSender(of: first.id) == sender)
            try transaction.mention(account, in: first.id)
            try transaction.insert(later)
            try transaction.copyMentions(from: first.id, to: later.id)
            #expect(try transaction.commentsToCarry(from: version.id).map(\.id) == [later.id])
            try transaction.record(Workbench.event(.commentWritten))
        }
        let read = try await store.read { reading in
            (
                try reading.comment(first.id), try reading.comment(later.id),
                try reading.commentSenders(onVersion: version.id)
            )
        }
        #expect(read.0?.words == "Other words" && read.0?.version == 2)
        #expect(read.1?.carriedFrom == first.id && read.2 == [first.id: sender])
        return later.id
    }

    private static func request(
        on version: StoredPlanVersion, in store: Store, _ ids: IDSource, account: RecordID
    ) async throws {
        let request = StoredRequest(
            id: ids.next(), planVersionID: version.id, subject: .plan, recordID: version.id, words: "Please look",
            askedBy: "operator", askedOf: account, askedAt: Workbench.now, dueOn: Workbench.now.day)
        try await store.write { transaction in
            try transaction.insert(request)
            #expect(try transaction.openRequests(of: account) == [request])
            #expect(try transaction.openRequests(onVersion: version.id) == [request])
            try transaction.move(request, to: version.id, record: version.id)
            let moved = try #require(try transaction.request(request.id))
            try transaction.finish(moved, by: "operator", at: Workbench.now)
            do {
                try transaction.finish(moved, by: "operator", at: Workbench.now)
                Issue.record("A request is ticked off once.")
            } catch StorageError.staleVersion {}
            #expect(try transaction.requests(onRecord: version.id).map(\.doneBy) == ["operator"])
            try transaction.record(Workbench.event(.requestMade))
        }
    }

    private static func consult(
        on version: StoredPlanVersion, in store: Store, _ ids: IDSource
    ) async throws -> RecordID {
        let day = Workbench.now.day
        let consultation = try #require(Consultation(question: "What do you think?", from: day, until: day))
        let stored = StoredConsultation(
            id: ids.next(), planID: version.planID, consultation: consultation, madeBy: "operator",
            madeAt: Workbench.now)
        let link = StoredSignedLink(
            id: ids.next(), permission: "comment.write",
            subject: AuditSubject(kind: "plan_version", id: version.id.text), label: "Fire", madeBy: "operator",
            createdAt: Workbench.now, expiresAt: Workbench.now)
        let id = ids.next()
        let contact = ConsultationContact(person: "Owen Hale", email: "owen@fire.example")
        try await store.write { transaction in
            let consultee = try #require(Consultee(name: "Fire", askedOn: day, said: "Agreed", done: ""))
            try transaction.keep(consultee, planID: version.planID)
            try transaction.insert(link)
            try transaction.insert(stored)
            try transaction.insert(partner: id, "Fire", contact, of: stored, link: link.id)
            #expect(try transaction.consultationContacts(of: stored.id) == [id: contact])
            let asked = try #require(try transaction.partners(ofConsultation: stored.id).first)
            #expect(asked.consultee == consultee && asked.linkID == link.id)
            let other = ConsultationContact(person: "", email: "")
            try transaction.change(asked, contact: other)
            #expect(try transaction.consultationContacts(of: stored.id) == [id: other])
            try transaction.noteAnswer(asked, at: Workbench.now)
            #expect(try transaction.sealedAnswers(of: id).isEmpty, "no entry speaks of an answer")
            #expect(try transaction.unsettledAnswers().map(\.id) == [id])
            let answered = try #require(try transaction.consultationPartner(id))
            try transaction.settle(answered, as: .agreed, by: "operator", at: Workbench.now)
            #expect(try transaction.unsettledAnswers().isEmpty)
            try transaction.change(stored, closedAt: Workbench.now, until: day)
            #expect(try transaction.consultation(stored.id)?.consultation.isClosed == true)
            #expect(try transaction.consultations(of: version.planID).map(\.id) == [stored.id])
            try transaction.record(Workbench.event(.consultationOpened))
        }
        return id
    }

    private static func look(
        _ version: StoredPlanVersion, _ comment: RecordID, _ partner: RecordID, in store: Store, account: RecordID
    ) async throws {
        try await store.read { (reading: ReadTransaction) throws in
            #expect(try reading.mentions(of: account).map(\.id) == [comment])
            #expect(try reading.colleagues().map(\.name) == ["Ros Ferriby"])
            #expect(try reading.openComments(onActionsOf: "Nobody").isEmpty)
            #expect(try reading.papersDue(by: Workbench.now.day).isEmpty)
            #expect(try reading.standingVersion(ofPlan: version.planID)?.id == version.id)
            #expect(try reading.openCommentCounts().map(\.yearStart) == [version.year.start])
            #expect(try reading.signedLinks(ofPlan: version.planID).map(\.label) == ["Fire"])
        }
        try await store.write { try $0.noteMentionSeen(comment, by: account, at: Workbench.now) }
        let left = try await store.read { try $0.mentions(of: account) }
        #expect(left.isEmpty)
    }
}
