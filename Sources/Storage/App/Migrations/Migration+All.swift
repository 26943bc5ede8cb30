extension Migration {
    /// Every migration in order; new ones are added at the end, and none is ever changed.
    package static let all: [Migration] = [
        partnershipAndPlan, auditAndImports, planEditing, preparedImports, accounts, routeAndAdoption, seventh,
        consultation,
    ]

    /// Keeps the number for the partnership's records, which are written elsewhere: they take its place.
    private static let seventh = Migration(number: 7, name: "seventh", statements: [])

    /// The statement that makes the table of migrations itself.
    package static let ground = Migrator.table
}
