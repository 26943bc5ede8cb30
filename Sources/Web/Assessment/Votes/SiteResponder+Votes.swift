import CommunitySafety
import HTML
import HTTPTypes
import Hummingbird
internal import Proofreading
import Services

/// The partners’ votes, for those inside.
extension SiteResponder {
    func votes(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        var (form, errors): (SentForm, [FormError]) = (SentForm(), [])
        if visit.method == .post {
            form = try await checked(visit)
            do {
                return finished(at: .votes(year), try await keepVotes(form, year, desk, party))
            } catch {
                guard let found = FormError.inForm(error, first: "voters") else { throw error }
                errors = found
            }
        }
        let answer = try await ShowVotes(desk).run(year, round: visit.query["round"].flatMap { Int($0) }, as: party)
        return sent(
            VotesPage(
                answer: answer, visitor: visit.visitor, notice: Self.voteNotice(visit), typed: form, errors: errors),
            visit, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Answers what was done.
    private func keepVotes(
        _ form: SentForm, _ year: PlanYear, _ desk: ServiceContext, _ party: ActingParty
    ) async throws -> [(name: String, value: String)] {
        switch form.text("do") {
        case "open":
            return Self.asked(try await AskForVotes(desk).open(Self.voteEntry(form), of: year, as: party))
        case "invite":
            return Self.asked(try await AskForVotes(desk).invite(Self.voteEntry(form), of: year, as: party))
        case "remind":
            let messages = try await CloseVotes(desk).remind(year, as: party)
            return [("reminded", String(messages ?? 0))]
        case "close":
            try await CloseVotes(desk).close(year, as: party)
            return [("done", "closed")]
        case "reopen":
            try await CloseVotes(desk).reopen(year, until: Self.isoDay(form, "until"), as: party)
            return [("done", "reopened")]
        case "take":
            let outcome = try await TakeVotes(desk).run(
                year, round: Int(form.text("round")) ?? 0, replacing: form.has("replacing"), as: party)
            return [("taken", String(outcome.taken)), ("left", String(outcome.left))]
        default:
            let (verb, issue) = Self.button(of: form)
            guard verb == "unsay", let round = Int(form.text("round")) else { throw Refusal.malformed }
            try await TakeOutRemark(desk).run(form.text("words"), on: issue, round: round, of: year, as: party)
            return [("round", String(round)), ("done", "unsaid")]
        }
    }

    private static func asked(_ outcome: AskForVotes.Outcome) -> [(name: String, value: String)] {
        [("asked", String(outcome.asked)), ("written", String(outcome.messages))]
    }

    private static func isoDay(_ form: SentForm, _ name: String) -> String {
        FormDate.read(form.text(name))?.iso ?? form.text(name)
    }

    private static func voteEntry(_ form: SentForm) -> AskForVotes.Entry {
        var entry = AskForVotes.Entry()
        entry.closes = isoDay(form, "closes")
        (entry.criteria, entry.agencies) = (form.all("criterion"), form.all("agency-name"))
        (entry.agency, entry.voter, entry.address) = (form.text("agency"), form.text("voter"), form.text("address"))
        return entry
    }

    private static func voteNotice(_ visit: Visit) -> String? {
        func number(_ name: String) -> Int? { visit.query[name].flatMap { Int($0) } }
        if let asked = number("asked") {
            let written = number("written") ?? 0
            let people = "\(Counted.things(asked, "person is", "people are").asSentence) asked"
            return written == asked
                ? "\(people), and written to."
                : "\(people); \(Counted.things(written, "message was", "messages were")) written. Copy the other links and send them yourself."
        }
        if let reminded = number("reminded") { return MailWords.reminded(reminded) }
        if let taken = number("taken") {
            let left = number("left") ?? 0
            let said = "\(Counted.things(taken, "score is", "scores are").asSentence) taken from the votes."
            return left == 0
                ? said : "\(said) \(Counted.things(left, "score stays", "scores stay").asSentence) as judged."
        }
        return [
            "closed": "The round is closed. What the votes came to stands below.",
            "reopened": "The round is open again. Votes that come now are marked late.",
            "unsaid": "It is taken out. The scores stay.",
        ][visit.query["done"] ?? ""]
    }

    func voteLinks(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let (desk, party) = (try services(for: visit), visit.visitor.party)
        let show = ShowVoteLinks(desk)
        if visit.method == .post {
            let (verb, key) = Self.button(of: try await checked(visit))
            guard verb == "revoke" else { throw Refusal.malformed }
            try await show.revoke(key, of: year, as: party)
            return finished(at: .voteLinks(year), [("done", "revoked")])
        }
        let answer = try await show.run(year, as: party)
        return privately(
            VoteLinksPage(answer: answer, host: host(visit), visitor: visit.visitor, done: visit.query["done"]), visit)
    }

    func voteLetters(_ year: PlanYear, _ visit: Visit) async throws -> Response {
        let answer = try await ShowVoteLinks(try services(for: visit)).run(year, as: visit.visitor.party)
        return privately(
            VoteLettersPage(answer: answer, host: host(visit), partnership: visit.state.frame.partnership), visit)
    }
}
