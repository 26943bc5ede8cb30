import CommunitySafety
import Storage
import Testing

@testable import Services

@Suite struct SignInTests {
    @Test func `a role without personal data signs in by password alone`() async throws {
        let desk = try await AccessDesk()
        let id = try await desk.make(.analyst)
        let signedIn = try await desk.signIn()
        let session = try #require(try await desk.session(signedIn.token))
        #expect(signedIn.standing == .complete && session.name == "Ada Brook")
        #expect(session.party == .account(Actor(id: id, role: .analyst, agency: nil)))
    }

    @Test func `a role with personal data gets nowhere before its second factor`() async throws {
        let desk = try await AccessDesk()
        _ = try await desk.make(.manager)
        let half = try #require(try await desk.session(try await desk.signIn().token))
        #expect(half.standing == .awaitingEnrolment && half.party == .public)
        let enrol = EnrolSecondFactor(desk.context)
        let secret = try await enrol.begin(half).secretText
        let outcome = try await enrol.confirm(code: desk.code(secret), for: half, from: desk.client)
        #expect(outcome.recoveryCodes.count == 10 && Set(outcome.recoveryCodes).count == 10)
        #expect(try await desk.session(outcome.signedIn.token)?.standing == .complete)

        desk.clock.pass(60)
        let second = try await desk.signIn()
        let waiting = try #require(try await desk.session(second.token))
        #expect(waiting.standing == .awaitingCode && waiting.party == .public)
        let show = ShowSecondFactor(desk.context)
        await #expect(throws: ServiceError.invalid([.wrongCode])) {
            _ = try await show.run(code: "000000", for: waiting, from: desk.client)
        }
        let code = desk.code(secret)
        let done = try await show.run(code: code, for: waiting, from: desk.client)
        #expect(try await desk.session(done.token)?.standing == .complete)
        #expect(try await desk.session(second.token) == nil, "the token from before the code is dead")

        let third = try #require(try await desk.session(try await desk.signIn().token))
        await #expect(throws: ServiceError.invalid([.wrongCode]), "a code is taken once") {
            _ = try await show.run(code: code, for: third, from: desk.client)
        }
        _ = try await show.run(code: outcome.recoveryCodes[0].uppercased(), for: third, from: desk.client)
        let fourth = try #require(try await desk.session(try await desk.signIn().token))
        await #expect(throws: ServiceError.invalid([.wrongCode]), "so is a recovery code") {
            _ = try await show.run(code: outcome.recoveryCodes[0], for: fourth, from: desk.client)
        }
    }

    @Test func `wrong password, unknown address and closed account have one answer`() async throws {
        let desk = try await AccessDesk()
        _ = try await desk.make(.administrator, email: "other@aldmere.example")
        let id = try await desk.make(.analyst)
        let refusal = ServiceError.invalid([.wrongPassword])
        await #expect(throws: refusal) { _ = try await desk.signIn("wrong wrong wrong") }
        await #expect(throws: refusal) { _ = try await desk.signIn(email: "nobody@aldmere.example") }
        try await ChangeAccount(desk.context).run(id, .init(isActive: false), as: .operator)
        await #expect(throws: refusal) { _ = try await desk.signIn() }
    }

    @Test func `guessing is slowed down, and the rightful user's device isn't`() async throws {
        let desk = try await AccessDesk()
        _ = try await desk.make(.analyst)
        let known = Client(
            address: "192.0.2.1", device: "x", deviceToken: try await desk.signIn().deviceToken)
        let attacker = Client(address: "203.0.113.9", device: "x")
        var waited = false
        for _ in 0..<12 {
            do {
                _ = try await desk.signIn("guess guess guess", from: attacker)
                Issue.record("a guess was right")
            } catch ServiceError.unavailable(.wait) {
                waited = true
            } catch ServiceError.invalid {
                continue
            }
        }
        #expect(waited)
        await #expect(throws: ServiceError.self, "a right guess comes too early too") {
            _ = try await desk.signIn(from: attacker)
        }
        #expect(try await desk.signIn(from: known).standing == .complete)
        desk.clock.pass(16 * 60)
        #expect(try await desk.signIn(from: Client(address: "198.51.100.7", device: "x")).standing == .complete)
    }

    @Test func `sessions end when idle, after a day's work, on a new password and when signed out`() async throws {
        let desk = try await AccessDesk()
        _ = try await desk.make(.analyst)
        let first = try await desk.signIn().token
        let second = try await desk.signIn().token
        let session = try #require(try await desk.session(second))
        let fresh = try await ChangePassword(desk.context).run(
            from: AccessDesk.password, to: "saddle quay lantern", for: session)
        #expect(try await desk.session(first) == nil)
        #expect(try await desk.session(second) == nil)
        #expect(try await desk.session(fresh) != nil)
        desk.clock.pass(2 * 3600 + 1)
        #expect(try await desk.session(fresh) == nil)
        let third = try await desk.signIn("saddle quay lantern").token
        try await SignOut(desk.context).run(try #require(try await desk.session(third)))
        #expect(try await desk.session(third) == nil)
    }

    @Test func `a token is replaced after an hour, and one that comes back later ends the session`() async throws {
        let desk = try await AccessDesk()
        _ = try await desk.make(.analyst)
        let old = try await desk.signIn().token
        desk.clock.pass(3601)
        let new = try #require(try await desk.session(old)?.newToken)
        #expect(try await desk.session(old) != nil, "until the new one is used, the old one holds")
        #expect(try await desk.session(new) != nil)
        #expect(try await desk.session(old) != nil, "a request under way")
        desk.clock.pass(61)
        #expect(try await desk.session(old) == nil)
        #expect(try await desk.session(new) == nil, "whoever had it is out too")
    }

    @Test func `the first account needs the code, and there is one only`() async throws {
        let desk = try await AccessDesk()
        let setUp = SetUpFirstAccount(desk.context, code: "aaaa-bbbb-cccc")
        func run(_ code: String) async throws -> SignedIn {
            try await setUp.run(
                code: code, name: "Ada Brook", email: AccessDesk.email, password: AccessDesk.password, from: desk.client
            )
        }
        await #expect(throws: ServiceError.invalid([.wrongSetUpCode])) { _ = try await run("aaaa-bbbb-cccd") }
        #expect(try await setUp.isOpen())
        #expect(try await run("AAAA BBBB CCCC").standing == .awaitingEnrolment)
        await #expect(throws: ServiceError.conflict(.alreadySetUp)) { _ = try await run("aaaa-bbbb-cccc") }
    }

    @Test func `the last administrator stays`() async throws {
        let desk = try await AccessDesk()
        let id = try await desk.make(.administrator)
        let before = try await ReadRevision(desk.context).run()
        for change in [ChangeAccount.Change(role: .reader), .init(isActive: false)] {
            await #expect(throws: ServiceError.conflict(.lastAdministrator)) {
                try await ChangeAccount(desk.context).run(id, change, as: .operator)
            }
        }
        #expect(try await ReadRevision(desk.context).run() == before)
    }

    @Test func `roles are switched in the demonstration alone`() async throws {
        let real = try await AccessDesk()
        await #expect(throws: ServiceError.notFound(.account)) {
            _ = try await SwitchRole(real.context).run(to: .manager, from: real.client)
        }
        let demo = try await AccessDesk(isDemonstration: true)
        for role in Role.allCases {
            let token = try await SwitchRole(demo.context).run(to: role, from: demo.client).token
            #expect(try await demo.session(token)?.actor.role == role)
        }
    }

    @Test func `a signed link opens by looking, is used up by sending, and can't be made up`() async throws {
        let desk = try await AccessDesk()
        let subject = AuditSubject(kind: "plan_version", id: "1")
        let made = try await MakeSignedLink(desk.context).run(
            for: .comment, of: subject, label: "The parish", days: 7, usesLeft: 1, as: .operator)
        let open = OpenSignedLink(desk.context)
        for _ in 0..<3 { #expect(try await open.show(token: made.token, from: desk.client).subject == subject) }
        let id = String(made.token.prefix { $0 != "." })
        for forged in [id, "\(id).", "\(id).AAAA", made.token + "A", "x.y", ""] {
            await #expect(throws: ServiceError.notFound(.link), "\(forged)") {
                _ = try await open.show(token: forged, from: desk.client)
            }
        }
        #expect(try await open.use(token: made.token, from: desk.client).permission == .comment)
        await #expect(throws: ServiceError.notFound(.link)) {
            _ = try await open.use(token: made.token, from: desk.client)
        }
        #expect(try await VerifyAudit(desk.context).run(as: .operator).isWhole)
    }
}
