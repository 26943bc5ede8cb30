import CommunitySafety
import Converters
import Foundation
import Proofreading
import Services
import Storage
import Synchronization

/// What the tests of the services share: the same graph as the program's, with a fixed clock and counted ids.
enum ServiceDesk {
    static let moment = Instant(milliseconds: 1_705_310_000_000)
    static let partnership = Partnership(name: "Aldmere Community Safety Partnership", area: "Aldmere")

    static func environment() -> ServiceEnvironment {
        let counter = Counter()
        return ServiceEnvironment(now: { moment }, ids: IDSource { RecordID(at: moment, random: counter.nextBytes()) })
    }

    final class Counter: Sendable {
        private let value = Mutex<UInt64>(0)

        func nextBytes() -> [UInt8] {
            let number = value.withLock { value in
                value += 1
                return value
            }
            return [0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - UInt64($0) * 8)) }
        }
    }

    static let finder = ToolFinder(
        named: nil, program: nil, searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    static let noTools = ToolFinder(named: nil, program: nil, searchPath: "")
    static let intake = DocumentIntake(finder: finder)

    /// Somebody signed in with a role.
    static func party(_ role: Role, agency: String? = nil) -> ActingParty {
        .account(Actor(id: RecordID(at: moment, random: [0, 0, 1, 1, 1, 1, 1, 1, 1, 1]), role: role, agency: agency))
    }

    /// A store in memory with the partnership set up.
    /// - Parameter observer: told every statement that the store is given.
    static func context(_ observer: StatementObserver? = nil) async throws -> ServiceContext {
        let keys = Keys(secret: Array(repeating: 7, count: 32))
        let store = try await Store.inMemory(keys: keys, at: moment, observer: observer)
        let environment = environment()
        try await SetUpPartnership.write(partnership, nil, in: store, environment, .operator)
        return ServiceContext(store: store, environment: environment)
    }

    /// Runs the work with the place of an installation that isn't there yet, and removes everything afterwards.
    static func withInstallation<Value>(_ work: (Installation, String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("watchward-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let outcome: Result<Value, any Error>
        do {
            outcome = .success(try await work(Installation(dataFolder: "\(folder)/data"), folder))
        } catch {
            outcome = .failure(error)
        }
        try FileManager.default.removeItem(atPath: folder)
        return try outcome.get()
    }

    static func importer(_ context: ServiceContext) -> ImportPlan {
        ImportPlan(context, reader: ReadPlanDocument(intake))
    }
}
