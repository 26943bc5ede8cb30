import ArgumentParser
import Foundation
import Services

/// What ends a command: its exit code and the sentence for the person at the terminal.
struct CommandFailure: Error {
    var status: ExitStatus
    var message: String
}

/// Runs a command's work, prints why it can't be done, and ends with the documented code.
func answering(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let failure as CommandFailure {
        Terminal().message("watchward: \(failure.message)")
        throw failure.status.exit
    } catch let error as ServiceError {
        Terminal().message("watchward: \(error.sentence)")
        throw error.status.exit
    }
}
