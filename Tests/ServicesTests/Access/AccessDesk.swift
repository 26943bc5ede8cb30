import CommunitySafety
import Foundation
import Storage
import Synchronization

@testable import Services

/// A partnership with a clock that the test moves, cheap hashes, and one administrator.
struct AccessDesk {
    final class Clock: Sendable {
        private let value = Mutex(ServiceDesk.moment.milliseconds)
        var now: Instant { Instant(milliseconds: value.withLock { $0 }) }
        func pass(_ seconds: Int) { value.withLock { $0 += Int64(seconds) * 1000 } }
    }

    let context: ServiceContext
    let clock = Clock()
    static let password = "lantern quay saddle"
    static let email = "ada@aldmere.example"
    let client = Client(address: "192.0.2.1", device: "Firefox on Linux")

    init(isDemonstration: Bool = false) async throws {
        let clock = clock
        let environment = ServiceEnvironment(
            now: { clock.now }, ids: ServiceDesk.environment().ids,
            passwords: PasswordHasher(cost: .init(rounds: 16, blockSize: 1, parallelism: 1)))
        let store = try await Store.inMemory(keys: Keys(secret: Array(repeating: 7, count: 32)), at: clock.now)
        try await SetUpPartnership.write(
            ServiceDesk.partnership, isDemonstration ? clock.now.day : nil, in: store, environment, .operator)
        context = ServiceContext(store: store, environment: environment)
    }

    /// Makes an account with a password.
    func make(_ role: Role, email: String = email, agency: String? = nil) async throws -> RecordID {
        let new = NewAccount(name: "Ada Brook", email: email, role: role, agency: agency)
        let made = try await MakeAccount(context).run(new, as: .operator)
        try await UseAccountLink(context).run(token: made.linkToken, password: Self.password, from: client)
        return made.id
    }

    func signIn(_ password: String = password, email: String = email, from other: Client? = nil) async throws
        -> SignedIn
    {
        try await SignIn(context).run(email: email, password: password, from: other ?? client)
    }

    func session(_ token: String) async throws -> OpenSession? {
        guard case .open(let session) = try await ResolveSession(context).run(token: token) else { return nil }
        return session
    }

    /// The code that an authenticator with this key shows now.
    func code(_ secretText: String) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = 0
        var value = 0
        var secret: [UInt8] = []
        for letter in secretText {
            value = value << 5 | (letters.firstIndex(of: letter) ?? 0)
            bits += 5
            if bits >= 8 {
                bits -= 8
                secret.append(UInt8(value >> bits & 255))
            }
            value &= (1 << bits) - 1
        }
        return TimedCode(secret: secret).code(at: TimedCode.step(at: clock.now))
    }
}
