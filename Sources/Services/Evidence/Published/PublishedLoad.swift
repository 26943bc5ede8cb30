internal import CommunitySafety
internal import Foundation
package import Proofreading
internal import Storage

/// Files that an office publishes, on their way in.
package struct PublishedLoad: Sendable, Hashable {
    /// How far they are.
    package enum Standing: Sendable, Hashable {
        /// They are read, or taken in; nil progress while it begins.
        case working(isTaking: Bool, LoadProgress?)
        /// Another file is read at this moment.
        case waiting
        /// They can't be taken, and why.
        case failed([Fault])
        /// What they would change, and why they weren't taken in when somebody wanted to.
        case ready(LoadReport, Hitch?)
        /// They are partners' tables, which wait under these ids.
        case tables([String])
        /// By the load of that number; nil when everything stood already.
        case taken(Int?)
    }

    /// Why files that can be taken weren't.
    package enum Hitch: Sendable, Hashable {
        /// Figures changed after they were shown: what is shown now was read since.
        case changedMeanwhile
        /// The machine couldn't.
        case machine
    }

    /// What is wrong, and what would mend it.
    package struct Fault: Sendable, Hashable, Codable {
        package let message: String
        package let remedy: String

        package init(message: String, remedy: String) {
            self.message = message
            self.remedy = remedy
        }
    }

    package let id: String
    package let name: String
    package let byteCount: Int
    package let digest: String
    package let givenOn: CalendarDate
    /// Of what was shown, for whoever takes it in.
    package let version: Int
    package let standing: Standing

    package init(
        id: String, name: String, byteCount: Int, digest: String, givenOn: CalendarDate, version: Int,
        standing: Standing
    ) {
        self.id = id
        self.name = name
        self.byteCount = byteCount
        self.digest = digest
        self.givenOn = givenOn
        self.version = version
        self.standing = standing
    }

    init(_ stored: StoredPublishedLoad, _ standing: Standing) {
        self.init(
            id: stored.id.text, name: stored.name, byteCount: stored.byteCount, digest: stored.digest,
            givenOn: stored.preparedAt.day, version: stored.version, standing: standing)
    }
}

/// What is kept with the files of what reading them gave.
enum PublishedReport {
    static func bytes(_ value: some Encodable) throws -> [UInt8] { [UInt8](try JSONEncoder().encode(value)) }

    static func report(_ bytes: [UInt8]) throws -> LoadReport {
        try JSONDecoder().decode(LoadReport.self, from: Data(bytes))
    }

    static func faults(_ bytes: [UInt8]) throws -> [PublishedLoad.Fault] {
        try JSONDecoder().decode([PublishedLoad.Fault].self, from: Data(bytes))
    }

    static func ids(_ bytes: [UInt8]) throws -> [String] { try JSONDecoder().decode([String].self, from: Data(bytes)) }
}

extension PublishedLoad.Fault {
    /// What a refusal says to whoever gave the files; nil for trouble of the machine, which passes.
    static func list(_ error: ServiceError) -> [PublishedLoad.Fault]? {
        switch error {
        case .invalid(let diagnostics):
            diagnostics.prefix(100).map { .init(message: $0.message, remedy: $0.remedy) }
        case .unavailable(.converter(let diagnostic)):
            [.init(message: diagnostic.message, remedy: diagnostic.remedy)]
        case .notFound, .notPermitted, .conflict, .unavailable: nil
        }
    }
}
