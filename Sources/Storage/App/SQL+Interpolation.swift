package import CommunitySafety
package import Proofreading

extension SQL {
    /// Collects the pieces of an interpolated statement; each overload says how a type is kept in the database.
    package struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        /// Neither engine keeps a NUL in text (one cuts the text off there, the other refuses it), so it becomes U+FFFD.
        package mutating func appendInterpolation(_ value: String?) {
            bind(value.map { .text($0.utf8.contains(0) ? $0.replacing("\0", with: "\u{FFFD}") : $0) })
        }

        package mutating func appendInterpolation(_ value: Int?) { bind(value.map { .integer(Int64($0)) }) }

        package mutating func appendInterpolation(_ value: Double?) { bind(value.map(SQLValue.real)) }

        package mutating func appendInterpolation(_ value: [UInt8]?) { bind(value.map(SQLValue.bytes)) }

        /// Kept as 0 or 1, which both engines can check.
        package mutating func appendInterpolation(_ value: Bool) { bind(.integer(value ? 1 : 0)) }

        /// Kept as ISO text: `2024-03-31`.
        package mutating func appendInterpolation(_ value: CalendarDate?) { bind((value?.iso).map(SQLValue.text)) }

        /// Kept as UTC text.
        package mutating func appendInterpolation(_ value: Instant?) { bind((value?.text).map(SQLValue.text)) }

        package mutating func appendInterpolation(_ value: RecordID?) { bind((value?.text).map(SQLValue.text)) }

        /// Kept as the year in which it starts.
        package mutating func appendInterpolation(_ value: PlanYear) { bind(.integer(Int64(value.start))) }

        /// Another statement in its place, values included.
        package mutating func appendInterpolation(_ value: SQL) { parts += value.parts }

        /// So many values, `?, ?, ?`, that a statement for many rows takes anew from each row; empty until then.
        package mutating func appendInterpolation(slots count: Int) {
            for slot in 0..<count {
                if slot > 0 { parts.append(.text(", ")) }
                parts.append(.value(.null))
            }
        }

        private mutating func bind(_ value: SQLValue?) { parts.append(.value(value ?? .null)) }
    }
}
