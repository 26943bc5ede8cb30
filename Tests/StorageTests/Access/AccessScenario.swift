import CommunitySafety
import Storage
import Testing

/// Does everything with accounts, sessions and links that the store can do, once.
enum AccessScenario {
    static let email = "ros@aldmere.example"

    /// Answers the account that it made.
    @discardableResult
    static func run(in store: Store, _ ids: IDSource) async throws -> RecordID {
        let id = ids.next()
        try await makeAccount(id, in: store)
        try await prove(id, in: store, ids)
        try await sign(id, in: store, ids)
        try await link(id, in: store, ids)
        return id
    }

    static func makeAccount(_ id: RecordID, in store: Store, role: Role = .manager) async throws {
        let lookup = try store.mac(of: email, for: .accountLookup)
        try await store.write { transaction in
            let account = StoredAccount(id: id, role: role, agency: nil, state: .active, createdAt: Workbench.now)
            try transaction.insert(account, AccountPerson(name: "Ros Ferriby", email: email), lookup: lookup)
            #expect(try transaction.account(lookup: lookup) == account)
            try transaction.change(account, role: .officer, agency: "Aldmere", state: .active)
            #expect(try transaction.people()[id]?.name == "Ros Ferriby")
            #expect(try transaction.person(of: id)?.email == email)
            #expect(try transaction.accounts().map(\.role) == [.officer])
            #expect(try transaction.account(id)?.version == 2)
            #expect(try transaction.accountCount() == 1 && transaction.activeAccountCount(.officer) == 1)
            try transaction.record(Workbench.event(.accountMade))
        }
    }

    private static func prove(_ id: RecordID, in store: Store, _ ids: IDSource) async throws {
        let credential = StoredCredential(
            rounds: 2, blockSize: 8, parallelism: 1, salt: Array(repeating: 1, count: 16),
            hash: Array(repeating: 2, count: 32))
        try await store.write { transaction in
            try transaction.set(credential, of: id, at: Workbench.now)
            #expect(try transaction.credential(of: id) == credential)
            try transaction.removeCredential(of: id)
            try transaction.beginSecondFactor([1, 2, 3], of: id, at: Workbench.now)
            #expect(try transaction.secondFactor(of: id)?.isConfirmed == false)
            #expect(try !transaction.hasSecondFactor(id))
            #expect(try transaction.useStep(5, of: id, at: Workbench.now))
            #expect(try !transaction.useStep(5, of: id, at: Workbench.now))
            let factor = StoredSecondFactor(secret: [1, 2, 3], isConfirmed: true, lastStep: 5)
            #expect(try transaction.secondFactor(of: id) == factor)
            let code = [UInt8](repeating: 3, count: 32)
            try transaction.setRecoveryCodes([code], of: id, at: Workbench.now, ids: ids)
            #expect(try transaction.recoveryCodesLeft(of: id) == 1)
            #expect(try transaction.useRecoveryCode(code, of: id, at: Workbench.now))
            #expect(try !transaction.useRecoveryCode(code, of: id, at: Workbench.now))
            try transaction.removeSecondFactor(of: id)
            let throttle = StoredThrottle(failures: 1, lastAt: Workbench.now, freeAt: Workbench.now)
            try transaction.set(throttle, of: code)
            #expect(try transaction.throttle(code) == throttle)
            try transaction.clearThrottles(before: Workbench.now)
            try transaction.clearThrottle(code)
            #expect(try transaction.throttle(code) == nil)
            try transaction.record(Workbench.event(.passwordSet))
        }
    }

    private static func sign(_ id: RecordID, in store: Store, _ ids: IDSource) async throws {
        let (first, second) = ([UInt8](repeating: 4, count: 32), [UInt8](repeating: 5, count: 32))
        let later = Instant(milliseconds: Workbench.now.milliseconds + 3_600_000)
        let session = StoredSession(
            id: ids.next(), accountID: id, isProved: false, device: "Firefox on Linux", createdAt: Workbench.now,
            expiresAt: later)
        try await store.write { transaction in
            try transaction.insert(session, tokenHash: first)
            try transaction.offer(second, to: session.id, at: Workbench.now)
            try transaction.takeUp(second, of: session.id, at: Workbench.now)
            try transaction.noteUse(of: session.id, at: later)
            #expect(try transaction.sessions(of: id).map(\.usedAt) == [later])
            try transaction.record(Workbench.event(.signedIn))
        }
        let found = try await store.read { try ($0.session(tokenHash: second), $0.session(tokenHash: first)) }
        #expect(found.0?.token == .current && found.1?.token == .former && found.0?.name == "Ros Ferriby")
        let form = HeldForm(id: ids.next(), accountID: id, address: "/x", body: [1], expiresAt: later)
        try await store.write { transaction in
            try transaction.renew(session.id, tokenHash: first, isProved: true, at: Workbench.now)
            try transaction.insert(form)
            #expect(try transaction.heldFormCount(of: id) == 1)
            #expect(try transaction.end(session.id, at: later))
            #expect(try transaction.endSessions(of: id, at: later) == 0)
            #expect(try transaction.session(session.id)?.endedAt == later)
            try transaction.clearSessions(before: Workbench.now)
            try transaction.clearHeldForms(before: Workbench.now)
            try transaction.record(Workbench.event(.signedOut))
        }
        #expect(try await store.read { try $0.heldForm(form.id, of: id) } == form)
        try await store.write { try $0.removeHeldForm(form.id, of: id) }
    }

    private static func link(_ id: RecordID, in store: Store, _ ids: IDSource) async throws {
        let hash = [UInt8](repeating: 6, count: 32)
        let later = Instant(milliseconds: Workbench.now.milliseconds + 3_600_000)
        let invite = StoredAccountLink(
            id: ids.next(), accountID: id, purpose: .invite, createdAt: Workbench.now, expiresAt: later)
        let subject = AuditSubject(kind: "plan_version", id: "1")
        let signed = StoredSignedLink(
            id: ids.next(), permission: "comment.write", subject: subject, label: "The parish", madeBy: "operator",
            createdAt: Workbench.now, expiresAt: later, usesLeft: 1)
        try await store.write { transaction in
            try transaction.insert(invite, tokenHash: hash)
            #expect(try transaction.accountLink(tokenHash: hash) == invite)
            try transaction.useAccountLinks(of: id, at: Workbench.now)
            #expect(try transaction.accountLink(tokenHash: hash) == nil)
            try transaction.insert(signed)
            #expect(try transaction.useSignedLink(signed.id, at: Workbench.now))
            #expect(try !transaction.useSignedLink(signed.id, at: Workbench.now))
            #expect(try transaction.revokeSignedLink(signed.id, at: Workbench.now))
            try transaction.record(Workbench.event(.signedLinkMade))
        }
        let kept = try await store.read { try ($0.signedLink(signed.id), $0.signedLinks(of: subject)) }
        #expect(kept.0?.uses == 1 && kept.0?.usesLeft == 0 && kept.0?.revokedAt == Workbench.now)
        #expect(kept.1 == [kept.0])
    }
}
