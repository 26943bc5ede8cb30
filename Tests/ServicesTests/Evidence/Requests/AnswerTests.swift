import CommunitySafety
import Documents
import Proofreading
import Storage
import Testing

@testable import Services

/// Answers to requests: what they print, what they withhold beside each other, and that they stay.
@Suite struct AnswerTests {
    private let officer = ServiceDesk.party(.officer)
    private static let asker = "Zoe Quill"

    private func request(_ context: ServiceContext) async throws -> RequestReference {
        try await KeepRequest(context).add(
            .init(
                capacity: .localCouncil, asker: "Cllr \(Self.asker)",
                receivedOn: CalendarDate(iso: "2023-03-01"), question: "How many in Saltwell?"),
            as: officer)
    }

    /// The text of an answer to a request of its own, as it went out.
    @discardableResult
    private func answer(_ text: String, _ context: ServiceContext) async throws -> RequestAnswer {
        let reference = try await request(context)
        try await AnswerRequest(context).run(reference, text: text, version: 1, isPublished: false, as: officer)
        return try await ShowAnswer(context).run(reference, as: officer).answer
    }

    private func spoken(_ answer: RequestAnswer) -> String { answer.figures.spoken(answer.text) }

    private static let pair = "{{asb.council.value area=\"E05009991\" period=\"1 October 2021 – 30 November 2021\"}}"
    private static let october = "{{asb.council.value area=\"E05009991\" period=\"Oct 2021\"}}"
    private static let whole = "{{asb.council.value area=\"E07009991\" period=\"Oct 2021\"}}"

    private func months() async throws -> FiguresDesk {
        try await FiguresDesk([
            ("asb.council", "E05009991", "Oct 2021", "6"), ("asb.council", "E05009991", "Nov 2021", "3"),
        ])
    }

    @Test func `two answers together don't tell a count that is withheld`() async throws {
        // By itself either may go out. With both, everybody would know that three were counted in November.
        #expect(try await spoken(answer("It was \(Self.october).", try await months().context)) == "It was 6.")
        let desk = try await months()
        #expect(try await spoken(answer("It was \(Self.pair).", desk.context)) == "It was 9.")
        let second = try await answer("It was \(Self.october).", desk.context)
        #expect(spoken(second) == "It was too few to print safely.")
        #expect(second.protection.besides == 1)
        #expect(second.figures.figures.values.flatMap(\.facts).isEmpty)
        #expect(try #require(second.protection.explanation).contains("could be worked out"))
    }

    @Test(arguments: [true, false]) func `what was answered isn't completed by what is released later`(isAnswered: Bool)
        async throws
    {
        let desk = try await FiguresDesk([("asb.council", "E05009991", "Oct 2021", "6")])
        if isAnswered { try await answer("It was \(Self.october).", desk.context) }
        // With the year's nine, whoever has that six would know that three were counted in the rest of it.
        try await desk.type([("asb.council", "E05009991", "1 November 2021 – 30 September 2022", "3")])
        let shown = try await desk.context.store.read { reading in
            let measure = try #require(try reading.measures().first { $0.key == "asb.council" })
            let ward = try #require(try reading.area(code: "E05009991"))
            let year = try #require(EvidencePeriod(reading: "Oct 2021 – Sep 2022"))
            return try desk.context.releases.release(of: measure, reading).figure(ward.number, year)?.value
        }
        #expect(shown == (isAnswered ? nil : 9))
    }

    @Test func `what would be withheld is said before it is sent`() async throws {
        let desk = try await months()
        try await answer("It was \(Self.pair).", desk.context)
        let reference = try await request(desk.context)
        let draft = try #require(
            try await ShowRequest(desk.context).run(reference, typed: "It was \(Self.october).", as: officer).draft)
        #expect(draft.figures.spoken(draft.text) == "It was too few to print safely.")
        #expect(draft.findings.contains { $0.rule == .evidenceDisclosure })
        #expect(draft.report.first == "1 count withheld so that small ones can’t be worked out.")
    }

    @Test func `two wards of a district aren't told one after the other when the second is small`() async throws {
        let context = try await TableDesk.context()
        try await context.store.write { transaction in
            let district = try #require(try transaction.area(code: "E07009991"))
            for code in ["E05009991", "E05009992"] {
                let ward = try #require(try transaction.area(code: code))
                try transaction.setParent(district.number, ofOwn: ward.number, vintage: 2021)
            }
            try transaction.record(
                AuditEvent(
                    actor: "operator", deed: .evidenceKept, subject: AuditSubject(kind: "area", id: "all"),
                    at: ServiceDesk.moment, payload: AuditPayload()))
        }
        let desk = try await FiguresDesk(
            in: context,
            [
                ("asb.council", "E07009991", "Oct 2021", "9"), ("asb.council", "E05009991", "Oct 2021", "7"),
                ("asb.council", "E05009992", "Oct 2021", "2"),
            ])
        #expect(try await spoken(answer("All: \(Self.whole).", desk.context)) == "All: 9.")
        #expect(try await spoken(answer("One: \(Self.october).", desk.context)) == "One: too few to print safely.")
    }

    @Test func `what went out stays when a figure is revised`() async throws {
        let desk = try await months()
        let first = try await answer("It was \(Self.october).", desk.context)
        try await desk.type([("asb.council", "E05009991", "Oct 2021", "8")])
        let again = try await ShowAnswer(desk.context).run(first.reference, as: officer).answer
        #expect(spoken(again) == "It was 6.")
        #expect(again == first)
        #expect(try await spoken(answer("It was \(Self.october).", desk.context)) == "It was 8.")
    }

    @Test func `a correction is another answer that replaces the first, and both are kept`() async throws {
        let desk = try await months()
        let context = desk.context
        let reference = try await answer("It was five.", context).reference
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await KeepRequest(context).change(
                reference, to: .init(capacity: .press, receivedOn: ServiceDesk.moment.day, question: "Other?"),
                version: 2, as: officer)
        }
        let number = try await AnswerRequest(context).run(
            reference, text: "It was \(Self.october).", version: 2, isPublished: true, as: officer)
        #expect(number == 2)
        let newest = try await ShowAnswer(context).run(reference, as: .public)
        #expect(newest.answer.replaces == 1)
        #expect(newest.replacedBy == nil)
        let first = try await ShowAnswer(context).run(reference, number: 1, as: officer)
        #expect(first.answer.text == "It was five.")
        #expect(first.replacedBy == 2)
        // The first was never published.
        await #expect(throws: ServiceError.notFound(.record(id: reference.text))) {
            _ = try await ShowAnswer(context).run(reference, number: 1, as: .public)
        }
    }

    @Test func `a stranger reads what is published, and nothing once it is taken off`() async throws {
        let desk = try await months()
        let context = desk.context
        let reference = try await answer("It was \(Self.october).", context).reference
        let missing = ServiceError.notFound(.record(id: reference.text))
        let press = EditionPress(finder: ServiceDesk.noTools)
        let file = AnswerFile(reference, 1, .text)
        for isOpen in [false, true, false] {
            try await AnswerRequest(context).setPublished(isOpen, reference, number: 1, as: officer)
            #expect(try await ShowAnswer(context).log().count == (isOpen ? 1 : 0))
            #expect(try await ShowAnswer(context).about(area: "E05009991").count == (isOpen ? 1 : 0))
            #expect(try await ShowAnswer(context).about(area: "E05009992").isEmpty)
            if isOpen {
                #expect(try await ShowAnswer(context).run(reference, as: .public).answer.number == 1)
                let bytes = try await RenderAnswer(context, press: press).run(file, as: .public)
                #expect(!bytes.isEmpty)
            } else {
                await #expect(throws: missing) { _ = try await ShowAnswer(context).run(reference, as: .public) }
                await #expect(throws: missing) {
                    _ = try await RenderAnswer(context, press: press).run(file, as: .public)
                }
            }
        }
    }

    @Test func `an answer that can't stand isn't sent, and says why`() async throws {
        let context = try await months().context
        let reference = try await request(context)
        let texts = [
            "", " \n", String(repeating: "a", count: 1_000_000), "It was {{no.such.value}}.",
            "It was {{asb.council.value",
            "Dear \(Self.asker), it was \(Self.october).",
        ]
        for text in texts {
            do {
                try await AnswerRequest(context).run(reference, text: text, version: 1, isPublished: true, as: officer)
                Issue.record("“\(text.prefix(40))” was sent")
            } catch {
                guard case .invalid(let faults) = error else { throw error }
                #expect(!faults.isEmpty)
            }
        }
        let sight = try await ShowRequest(context).run(reference, as: officer)
        #expect(sight.answers.isEmpty)
        #expect(sight.request.state == .open)
    }

    @Test func `nothing that goes out names whoever asked`() async throws {
        let context = try await months().context
        let answer = try await answer("It was \(Self.october).\n\n\(Self.october)", context)
        let press = EditionPress(finder: ServiceDesk.noTools)
        for format in [PublicationFormat.text, .csv] {
            let bytes = try await RenderAnswer(context, press: press)
                .run(AnswerFile(answer.reference, 1, format), as: officer)
            let words = String(decoding: bytes, as: UTF8.self)
            #expect(words.contains("6"))
            #expect(!words.contains("Quill"))
        }
        let partnership = try await ShowAnswer(context).run(answer.reference, as: officer).partnership
        let document = AnswerDocument(answer, from: partnership).document
        #expect(!"\(document)".contains("Quill"))
        #expect("\(document)".contains("How many in Saltwell?"))
        for format in [PublicationFormat.html, .pdf, .largePrint] {
            switch try #require(DocumentForms(document).form(format)) {
            case .file(let bytes), .typst(let bytes):
                let words = String(decoding: bytes, as: UTF8.self)
                #expect(words.contains(answer.reference.text))
                #expect(!words.contains("Quill"))
            }
        }
    }

    @Test func `a kept draft is there again, and gone once the answer is sent`() async throws {
        let context = try await months().context
        let reference = try await request(context)
        try await KeepRequest(context).keepDraft("Half a sentence", of: reference, version: 1, as: officer)
        #expect(try await ShowRequest(context).run(reference, as: officer).draft?.text == "Half a sentence")
        await #expect(throws: ServiceError.conflict(.changedMeanwhile)) {
            try await AnswerRequest(context).run(reference, text: "All.", version: 1, isPublished: false, as: officer)
        }
        try await AnswerRequest(context).run(reference, text: "All.", version: 2, isPublished: false, as: officer)
        #expect(try await ShowRequest(context).run(reference, as: officer).draft?.text == "")
        let answers = try await ShowRequest(context).run(reference, as: officer).answers
        #expect(answers.map(\.by) == [officer.auditName])
    }
}
