import CommunitySafety
import Proofreading
import Storage
import Testing

/// Everything that the store does with data returns, the files that come for them, and the log of activity.
struct ReturnsScenario {
    let store: Store
    let ids: IDSource

    func run() async throws {
        let (ids, store) = (ids, store)
        let file = try await store.write { transaction in
            let agency = try Self.agency(ids, in: &transaction)
            let part = try Self.owe(agency, ids, in: &transaction)
            try Self.answer(part, in: &transaction)
            let request = try Self.ask(agency, part, ids, in: &transaction)
            try Self.act(agency, ids, in: &transaction)
            try transaction.record(Workbench.event())
            return try Self.send(agency, part, request, ids, in: &transaction)
        }
        try await look(file)
        try await settle(file)
    }

    static func period() throws -> EvidencePeriod {
        let day = try #require(CalendarDate(iso: "2023-10-01"))
        return try #require(EvidencePeriod(quarterOf: day))
    }

    private static func agency(_ ids: IDSource, in transaction: inout Transaction) throws -> String {
        let record = try PartnershipRecord(.agency, typed: [.name: "Fire of the returns", .agencyKind: "responsible"])
        let id = ids.next()
        try transaction.insert(record, id: id)
        return id.text
    }

    private static func owe(_ agency: String, _ ids: IDSource, in transaction: inout Transaction) throws -> ReturnPart {
        let from = try #require(CalendarDate(iso: "2023-07-01"))
        let terms = try #require(DataReturn(agency: agency, agencyName: "Fire", dataset: "Fires", from: from))
        let id = ids.next()
        try transaction.insert(terms, id: id)
        let stored = try #require(try transaction.dataReturn(id))
        #expect(stored.terms == terms && stored.version == 1)
        let other = try #require(
            DataReturn(
                agency: agency, agencyName: "Fire", dataset: "Fires, all", rhythm: .monthly, dueDays: 14, from: from))
        try transaction.update(stored, to: other)
        #expect(throws: StorageError.staleVersion(table: "data_return", id: id.text)) {
            try transaction.update(stored, to: other)
        }
        try transaction.set(try #require(try transaction.dataReturn(id)), removedAt: Workbench.now)
        #expect(try transaction.dataReturns().isEmpty)
        try transaction.set(try #require(try transaction.dataReturn(id)), removedAt: nil)
        #expect(try transaction.dataReturns().map(\.terms) == [other])
        return ReturnPart(id, try period())
    }

    private static func answer(_ part: ReturnPart, in transaction: inout Transaction) throws {
        let answer = try #require(ReturnAnswer(.nothing, on: Workbench.now.day))
        let stored = StoredReturnAnswer(part, answer, by: "operator", at: Workbench.now)
        #expect(try transaction.enter(stored))
        #expect(try !transaction.enter(stored))
        #expect(try transaction.returnAnswer(part) == stored)
        #expect(try transaction.returnAnswers(endingIn: part.period.range) == [part: stored])
        #expect(try transaction.takeOut(stored))
        #expect(try !transaction.takeOut(stored))
    }

    private static func ask(
        _ agency: String, _ part: ReturnPart, _ ids: IDSource, in transaction: inout Transaction
    ) throws -> RecordID {
        let id = ids.next()
        let link = StoredSignedLink(
            id: ids.next(), permission: "return.give", subject: AuditSubject(kind: "return_request", id: id.text),
            label: "Fire", madeBy: "operator", createdAt: Workbench.now, expiresAt: Workbench.now.adding(days: 28))
        try transaction.insert(link)
        let request = StoredReturnRequest(
            id: id, linkID: link.id, agency: agency, agencyName: "Fire", words: "Please", askedOn: Workbench.now.day,
            parts: [part])
        try transaction.insert(request)
        #expect(try transaction.returnRequest(id) == request)
        #expect(try transaction.newestRequests(limit: 5).map(\.id) == [id])
        #expect(try transaction.lastAsked(endingIn: part.period.range) == [part: Workbench.now.day])
        return id
    }

    private static func send(
        _ agency: String, _ part: ReturnPart, _ request: RecordID, _ ids: IDSource, in transaction: inout Transaction
    ) throws -> RecordID {
        let file = StoredReceivedFile(
            id: ids.next(), reference: "R-2024-0001", agency: agency, agencyName: "Fire", requestID: request,
            name: "fires.csv", sender: "Ada Brook", note: "Late", byteCount: 3, digest: FileDigest.sha256([1, 2, 3]),
            receivedOn: Workbench.now.day, receivedAt: Workbench.now, receivedBy: "link:1")
        #expect(try transaction.receivedFileCount(beginning: "R-2024-") == 0)
        try transaction.insert(file, bytes: [1, 2, 3], parts: [part])
        #expect(try transaction.receivedFileCount(beginning: "R-2024-") == 1)
        #expect(try transaction.receivedFile(file.id) == file)
        #expect(try transaction.body(ofFile: file.id) == [1, 2, 3])
        #expect(try transaction.parts(ofFile: file.id) == [part])
        #expect(try transaction.otherFile(holding: part) == file.id)
        let answer = try #require(ReturnAnswer(.received, on: Workbench.now.day, file: file.reference))
        #expect(try transaction.enter(StoredReturnAnswer(part, answer, by: "link:1", at: Workbench.now)))
        return file.id
    }

    private func look(_ id: RecordID) async throws {
        let now = Workbench.now
        try await store.read { reading in
            let file = try #require(try reading.receivedFile(id))
            #expect(file.sender == "Ada Brook" && file.note == "Late" && file.name == "fires.csv")
            #expect(try reading.waitingFiles() == [file])
            let request = try #require(file.requestID)
            #expect(try reading.receivedFiles(ofRequest: request) == [file])
            let part = try #require(try reading.parts(ofFile: id).first)
            let after = try #require(part.period.to.adding(days: 1))
            #expect(try reading.lastFile(of: part.returnID, endingBefore: after) == file)
            #expect(try reading.lastFile(of: part.returnID, endingBefore: part.period.to) == nil)
            #expect(try reading.waitingFileCount(before: now.adding(days: 1)) == 1)
            #expect(try reading.waitingFileCount(before: now) == 0)
            let range = try #require(DateRange(from: part.period.from, to: now.day))
            #expect(try reading.activities(in: range, limit: 5).map(\.activity.said) == ["More light"])
            #expect(try reading.activity(RecordID("none")) == nil)
        }
    }

    private func settle(_ id: RecordID) async throws {
        try await store.write { transaction in
            try transaction.expireFiles(before: Workbench.now, at: Workbench.now)
            #expect(try transaction.body(ofFile: id) != nil)
            let load = try transaction.begin(
                NewLoad(kind: "table", name: "fires.csv", digest: "00", madeAt: Workbench.now, madeBy: "operator"))
            try tie(id, in: &transaction)
            let now = Workbench.now
            #expect(
                try transaction.settle(
                    file: id, as: .loaded, load: load, keepsBody: true, by: "operator", at: now))
            #expect(
                try !transaction.settle(
                    file: id, as: .discarded, load: nil, keepsBody: true, by: "operator", at: now))
            #expect(try transaction.receivedFiles(ofLoad: load).map(\.id) == [id])
            let part = try #require(try transaction.parts(ofFile: id).first)
            try transaction.note(load: load, ofFile: "R-2024-0001")
            #expect(try transaction.returnAnswer(part)?.answer.load == load)
            try transaction.forget(load: load)
            #expect(try transaction.returnAnswer(part)?.answer.load == nil)
            try Self.unsettle(id, in: &transaction)
            try transaction.reopenAnswers(ofFile: "R-2024-0001")
            #expect(try transaction.returnAnswer(part) == nil)
            try transaction.record(Workbench.event())
        }
    }

    /// A table that was read from the file, and one that wasn't.
    private func tie(_ id: RecordID, in transaction: inout Transaction) throws {
        let prepared = StoredPreparedLoad(
            id: ids.next(), fileName: "fires.csv", digest: "00", preparedAt: Workbench.now, mappingID: nil, body: [1],
            mapping: TableMapping(sheet: ""))
        try transaction.insert(prepared, by: "operator")
        #expect(try transaction.receivedFile(ofPrepared: prepared.id) == nil)
        try transaction.tie(prepared: prepared.id, toFile: id)
        #expect(try transaction.receivedFile(ofPrepared: prepared.id) == id)
        #expect(try transaction.removePrepared(prepared.id))
    }

    private static func unsettle(_ id: RecordID, in transaction: inout Transaction) throws {
        let now = Workbench.now
        #expect(try transaction.unsettle(file: id))
        #expect(try !transaction.unsettle(file: id))
        #expect(try transaction.receivedFile(id)?.state == .waiting)
        #expect(
            try transaction.settle(file: id, as: .discarded, load: nil, keepsBody: true, by: "operator", at: now))
        #expect(try transaction.settledBodyCount(before: now) == 0)
        #expect(try transaction.settledBodyCount(before: now.adding(days: 1)) == 1)
        try transaction.removeSettledBodies(before: now)
        #expect(try transaction.hasBody(file: id))
        try transaction.removeSettledBodies(before: now.adding(days: 1))
        #expect(try !transaction.hasBody(file: id))
        #expect(try !transaction.unsettle(file: id))
        try transaction.expire(file: id)
        #expect(try transaction.receivedFile(id)?.state == .expired)
        #expect(
            try !transaction.settle(file: id, as: .loaded, load: nil, keepsBody: false, by: "operator", at: now))
    }
}
