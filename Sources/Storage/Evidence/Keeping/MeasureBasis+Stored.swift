internal import CommunitySafety

extension MeasureBasis {
    /// In two columns: the second says who was asked, and is empty of what nobody was asked about.
    var stored: (basis: String, asked: String?) {
        guard let reach else { return (rawValue, nil) }
        return (MeasureBasis.reported.rawValue, reach.rawValue)
    }

    init(_ row: Row) throws {
        guard let asked = try row.optionalText("asked") else {
            self = try row.choice("basis")
            return
        }
        guard let reach = ConsultationReach(rawValue: asked) else {
            throw StorageError.unexpectedValue(table: "measure", column: "asked")
        }
        self =
            switch reach {
            case .sample: .askedSample
            case .anybody: .askedAnybody
            case .meeting: .askedMeeting
            }
    }
}
