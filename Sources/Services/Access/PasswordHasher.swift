internal import Crypto
internal import CryptoExtras
internal import Foundation
package import Storage

/// Hashes passwords by scrypt (RFC 7914), which costs as much memory as time, away from the threads that serve requests.
package struct PasswordHasher: Sendable {
    /// The cost: memory is 128 × rounds × blockSize bytes.
    package struct Cost: Sendable, Hashable {
        package let rounds: Int
        package let blockSize: Int
        package let parallelism: Int

        package init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// 64 MB for each hash.
        package static let standard = Cost(rounds: 65_536, blockSize: 8, parallelism: 1)
    }

    /// What new hashes cost; older ones are tested at their own.
    package let cost: Cost
    private let room: HashingRoom
    private static let saltLength = 16
    private static let hashLength = 32

    package init(cost: Cost = .standard, atOnce: Int = 2) {
        self.cost = cost
        room = HashingRoom(places: atOnce)
    }

    /// The hash of a new password. Throws `unavailable` when too many wait for one.
    package func hash(_ password: String, salt: [UInt8]) async throws -> StoredCredential {
        let cost = cost
        let hash = try await room.run { try Self.derive(password, salt, cost) }
        return StoredCredential(
            rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism, salt: salt, hash: hash)
    }

    /// Whether it is the password of that hash. Without one it takes the same time and is false.
    package func holds(_ password: String, for credential: StoredCredential?) async throws -> Bool {
        let salt = credential?.salt ?? Array(repeating: 0, count: Self.saltLength)
        let cost = credential.map { Cost(rounds: $0.rounds, blockSize: $0.blockSize, parallelism: $0.parallelism) }
        let made = try await room.run { [self] in try Self.derive(password, salt, cost ?? self.cost) }
        guard let credential else { return false }
        return Secrets.areSame(made, credential.hash)
    }

    /// Whether the hash was made at another cost than new ones, and should be made anew when the password is known.
    package func isOutdated(_ credential: StoredCredential) -> Bool {
        credential.rounds != cost.rounds || credential.blockSize != cost.blockSize
            || credential.parallelism != cost.parallelism
    }

    /// The same letters typed on different keyboards are the same password, so they are composed first.
    static func derive(_ password: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
        let typed = Data(password.precomposedStringWithCanonicalMapping.utf8)
        return try scrypt(typed, Data(salt), cost, count: hashLength)
    }

    /// scrypt itself.
    static func scrypt(_ password: Data, _ salt: Data, _ cost: Cost, count: Int) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: password, salt: salt, outputByteCount: count, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism
        ).withUnsafeBytes { Array($0) }
    }
}
