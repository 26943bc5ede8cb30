package import Statistics

/// Why a reference case doesn't pass.
package enum CaseFailure: Error, Hashable, Sendable {
    /// Values that came out otherwise: the first of them, and how many.
    case differs(Difference, count: Int)
    /// A method that the library doesn't have.
    case unknownMethod(String)
    /// An input that the method doesn't know, lacks, or can't read.
    case unknownInput(String)
    case missingInput(String)
    case wrongInput(String)
    /// The method gives no answer for these inputs.
    case refused(StatisticsError)
    /// The tolerance isn't two numbers of 0 or more.
    case wrongTolerance
    /// The case lacks one of its parts, or the part isn't of the kind that it should be.
    case malformed(part: String)
}

extension CaseFailure {
    /// Whether the file itself is at fault, so that nothing was computed.
    package var isMalformed: Bool { if case .malformed = self { true } else { false } }

    /// What is wrong, for a person, on one line.
    package var sentence: String {
        switch self {
        case .differs(let first, let count):
            "\(first.sentence); \(count) \(count == 1 ? "value is" : "values are") wrong"
        case .unknownMethod(let method): "there is no method “\(method)”"
        case .unknownInput(let key): "the method knows no input “\(key)”"
        case .missingInput(let key): "the input “\(key)” is missing"
        case .wrongInput(let key): "the input “\(key)” isn't what the method takes"
        case .refused(let error): "the method refuses the inputs: \(error.reason)"
        case .wrongTolerance: "“tolerance” isn't “rel” and “abs”, numbers of 0 or more"
        case .malformed(let part): "“\(part)” is missing, or isn't what it should be"
        }
    }
}

extension StatisticsError {
    /// The reason in a few words.
    fileprivate var reason: String {
        switch self {
        case .empty: "there is nothing to count"
        case .lengthsDiffer(let first, let second): "lists that go together have lengths \(first) and \(second)"
        case .negative(let value): "\(JSON.number(value).line) is below 0"
        case .notPositive(let value): "\(JSON.number(value).line) isn't above 0"
        case .outOfRange(let value): "\(JSON.number(value).line) is out of range"
        case .unmatchedLevel(let variable, let level): "nobody, or no total, for “\(level)” of “\(variable)”"
        case .undefined: "it has no answer for them"
        }
    }
}
