extension Migration {
    /// Every migration in order; new ones are added at the end, and none is ever changed.
    package static let all: [Migration] = [
        partnershipAndPlan, auditAndImports, planEditing, preparedImports, accounts, routeAndAdoption,
        partnershipRecords, consultation, measuresAndActions, fundingAndThemes, evidence, streetRecords, places,
        preparedLoads, returns, activity, ownPlaces, publishedLoads, receivedTables, figureSnapshots, disclosure,
        heldSeries, figureStyles, evidenceRequests, monitoringRounds,
        measureTargets,
        roundStandings,
        calendars,
        keptEntries,
        mail,
        packs,
        risks,
        standIns,
        fundingAwards,
        serviceAgreements,
        copies,
        assessments,
        moneyBooks,
        updateFiles,
        ratingRules,
        decisions,
        votes,
        workshops,
        ownIssues,
        assessmentYear,
        severityWeights,
        askedMeasures,
        ballotDrafts,
    ]

    /// The statement that makes the table of migrations itself.
    package static let ground = Migrator.table
}
