extension Migration {
    /// Who was asked, of measures that hold what residents said; their `basis` stays “reported”, the nearest that it may be.
    static let askedMeasures = Migration(
        number: 47, name: "asked measures",
        statements: [
            "ALTER TABLE measure ADD COLUMN asked TEXT CHECK (asked IN ('sample', 'anybody', 'meeting'))"
        ])
}
