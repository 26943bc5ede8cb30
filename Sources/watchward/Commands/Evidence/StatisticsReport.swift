import Documents
import StatisticsReference

/// What came of a file of reference cases.
struct StatisticsReport {
    private let results: [CaseResult]

    init(_ results: [CaseResult]) { self.results = results }

    var passed: Int { results.count(where: \.passes) }

    var failed: Int { results.count - passed }

    /// Whether a case lacks one of its parts.
    var isMalformed: Bool { results.contains { $0.failure?.isMalformed ?? false } }

    /// One line for each case that doesn't pass, then the sum.
    var text: String {
        let lines = results.compactMap { result in
            result.failure.map { "\(result.label): \($0.sentence)".onOneLine }
        }
        return (lines + ["\(passed) passed, \(failed) failed"]).joined(separator: "\n")
    }

    var json: String {
        var writer = JSONWriter()
        writer.object { report in
            report.name("passed")
            report.value(passed)
            report.name("failed")
            report.value(failed)
            report.name("failures")
            report.array { list in
                for result in results { if let failure = result.failure { list.write(failure, of: result) } }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension CaseResult {
    /// The name, and the method where the name doesn't begin with it.
    fileprivate var label: String { method.isEmpty || name.hasPrefix("\(method)/") ? name : "\(name) (\(method))" }
}

extension String {
    /// Without line ends and control characters, which could rewrite a terminal.
    fileprivate var onOneLine: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ failure: CaseFailure, of result: CaseResult) {
        object { writer in
            writer.member("name", result.name)
            writer.member("method", result.method)
            writer.member("problem", failure.sentence)
            guard case .differs(let difference, let count) = failure else { return }
            writer.member("path", difference.path)
            writer.name("expected")
            writer.write(difference.expected)
            writer.name("got")
            writer.write(difference.got ?? .null)
            writer.member("allowed", difference.allowed)
            writer.member("wrong", count)
        }
    }

    private mutating func write(_ json: JSON) {
        switch json {
        case .null: null()
        case .truth(let truth): value(truth)
        case .number(let number): value(number)
        case .text(let text): value(text)
        case .list(let list): array { writer in for element in list { writer.write(element) } }
        case .object(let members):
            object { writer in
                for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                    writer.name(name)
                    writer.write(member)
                }
            }
        }
    }
}
