import CommunitySafety
import HTML
import Proofreading
import Services

/// The query of a request by a program, read strictly: a slip of the pen is told, so that nobody takes everything for what
/// they asked for.
struct ApiQuery {
    /// In the order in which they came.
    private(set) var fields: [(name: String, value: String)] = []

    /// Throws ``ApiFault`` for a field that this address doesn’t know, that comes twice, or that can’t be decoded.
    init(_ target: String, knowing names: [String]) throws(ApiFault) {
        guard let mark = target.firstIndex(of: "?") else { return }
        guard target.utf8.count <= 4_000 else {
            throw ApiFault("The query is longer than 4,000 bytes.", parameter: nil)
        }
        for pair in target[target.index(after: mark)...].split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentDecoding.decoded(parts[0], plusIsSpace: true),
                let value = PercentDecoding.decoded(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            else { throw ApiFault("A part of the query isn’t percent-encoded UTF-8.", parameter: nil) }
            guard names.contains(name) else {
                let known =
                    names.isEmpty ? "This address takes no parameters." : "Known: \(names.joined(separator: ", "))."
                throw ApiFault("There is no such parameter. \(known)", parameter: String(name.prefix(80)))
            }
            guard self[name] == nil else { throw ApiFault("It is given twice.", parameter: name) }
            fields.append((name, value))
        }
    }

    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// Which page of a list.
    func paging(usual: Int = 100, most: Int = 1_000) throws(ApiFault) -> ReadOpenData.Paging {
        if let after = self["after"], !OpenCursor.isOne(after) {
            throw ApiFault("It must be the cursor that an earlier page gave.", parameter: "after")
        }
        guard let words = self["limit"] else { return .init(after: self["after"], limit: usual) }
        guard let limit = Int(words), (1...most).contains(limit), words == String(limit) else {
            throw ApiFault("It must be a whole number from 1 to \(most).", parameter: "limit")
        }
        return .init(after: self["after"], limit: limit)
    }

    func kind() throws(ApiFault) -> AreaKind? {
        guard let words = self["kind"] else { return nil }
        guard let kind = AreaKind(rawValue: words) else {
            throw ApiFault(
                "It must be one of \(AreaKind.allCases.map(\.rawValue).joined(separator: ", ")).", parameter: "kind")
        }
        return kind
    }

    func code(_ name: String) throws(ApiFault) -> String? {
        guard let code = self[name] else { return nil }
        guard (1...40).contains(code.utf8.count), code.utf8.allSatisfy(Self.isOfCode) else {
            throw ApiFault("It must be the code of a place: letters, digits and hyphens.", parameter: name)
        }
        return code
    }

    func measure() throws(ApiFault) -> String? {
        guard let key = self["measure"] else { return nil }
        guard Measure.isKey(key) else {
            throw ApiFault("It must be a measure’s key, such as asb.police.", parameter: "measure")
        }
        return key
    }

    func day(_ name: String) throws(ApiFault) -> CalendarDate? {
        guard let words = self[name] else { return nil }
        guard words.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }),
            let day = CalendarDate(iso: words)
        else { throw ApiFault("It must be a day such as 2024-03-31.", parameter: name) }
        return day
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "-")
    }
}
