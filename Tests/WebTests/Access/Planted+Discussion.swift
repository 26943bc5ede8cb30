import CommunitySafety
import Proofreading
import Services
import Storage
import Testing
import Web

extension Planted {
    /// Takes the draft on its route, shares it, and asks partners.
    mutating func discuss() async throws {
        let year = try planYear(2023)
        comment = try #require(try await CommentOnPlan(desk).run("Hold on", on: nil, year: year, as: .operator)).id.text
        meeting = try await KeepMeeting(desk).add(
            RouteMeeting(body: Secret.meeting.word, power: .decides, date: try day(2024, 3, 14)), year: year,
            as: .operator)
        try await KeepReport(desk).part(
            "legal", .init(words: "Mind \(Secret.report.word)"), seen: 0, year: year, as: .operator)
        inside = try await FindRecord(desk).run(.action, "1.1", year: year, as: .operator).text
        outside = try await FindRecord(desk).run(.action, "2.1", year: year, as: .operator).text
        let outline = try await OutlineDraft(desk).run(year: year, as: .operator)
        funding = try #require(outline.items[.funding]?.first).id.text
        theme = try #require(outline.items[.theme]?.first).id.text
        try await share(year)
        try await consult(year)
        let proof = try await ProofreadDraft(desk).run(year: year, as: .operator)
        finding = try #require(proof.items.lazy.compactMap(\.record).first).key
    }

    private mutating func share(_ year: PlanYear) async throws {
        func made(uses: Int?) async throws -> String {
            let link = try await ShareDraft(desk).run(
                year, priority: "burglary", for: "Parish", days: 7, uses: uses, as: .operator)
            return "/c/\(link.token)"
        }
        link = try await made(uses: nil)
        usedUp = try await made(uses: 1)
        revoked = try await made(uses: nil)
        let holder = try visitor(.bearer)
        for (path, words) in [(link, "Look at \(Secret.sent.word)"), (usedUp, "Fine")] {
            let form = [("do", "comment"), ("comment", words), ("name", "Somebody"), ("agency", "")]
            #expect(try await holder.post(form, to: path).status == 303)
        }
        let key = revoked.dropFirst("/c/".count).prefix { $0 != "." }
        try await RevokeSignedLink(desk).run(.key(String(key)), as: .operator)
    }

    private mutating func consult(_ year: PlanYear) async throws {
        consultation = try await OpenConsultation(desk).run(
            .init(question: "What is missing?", from: "2024-01-15", until: "2024-02-15", partners: ["Probation"]),
            year: year, as: .operator)
        try await KeepConsultation(desk).ask(
            "College", person: "Somebody", email: Secret.consulted.word, in: consultation, as: .operator)
        let lines = try await ListConsultationLinks(desk).run(consultation, as: .operator)
        let college = try #require(lines.first { $0.name == "College" })
        (partner, partnerLink) = (college.key, "/c/\(college.token)")
    }

    /// Two agencies with a post and a private contact each.
    mutating func keepRecords() async throws {
        let keep = KeepPartnership(desk)
        let bodies: [(String, Secret)] = [("Merrowshire Fire", .contact), ("Merrowshire Police", .otherContact)]
        for (name, secret) in bodies {
            let agency = try await keep.save(.agency, [.name: name, .agencyKind: "responsible"], as: .operator)
            let post = try await keep.save(
                .post, [.name: "Sergeant of \(name)", .agency: agency, .answersFor: "agency"], as: .operator)
            let contact = try await keep.save(
                .contact, [.subject: "posts:\(post)", .contactKind: "telephone", .value: secret.word], as: .operator)
            agencies.append(agency)
            posts.append(post)
            contacts.append(contact)
        }
        try await keep.save(.holding, [.post: posts[0], .person: Secret.holder.word], as: .operator)
    }
}
