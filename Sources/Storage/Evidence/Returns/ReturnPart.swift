package import CommunitySafety
internal import Proofreading

/// One period of one return.
package struct ReturnPart: Sendable, Hashable {
    package let returnID: RecordID
    package let period: EvidencePeriod

    package init(_ returnID: RecordID, _ period: EvidencePeriod) {
        self.returnID = returnID
        self.period = period
    }

    init(_ row: Row) throws {
        self.init(try row.id("return_id"), try row.period())
    }
}

extension Row {
    /// The days between `from_day` and `to_day`.
    func period() throws -> EvidencePeriod {
        guard let range = DateRange(from: try date("from_day"), to: try date("to_day")) else {
            throw StorageError.unexpectedValue(table: "", column: "to_day")
        }
        return EvidencePeriod(range)
    }
}
