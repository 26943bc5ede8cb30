import ArgumentParser

/// The one command. Results go to standard output, messages to standard error.
@main
struct Watchward: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watchward",
        abstract: "The one place where a community safety partnership's year runs.",
        discussion: """
            Examples:
              watchward check plan.docx                         what doesn't add up in a document
              watchward init --data data/aldmere --demo         make the demonstration partnership
              watchward serve --data data/aldmere               serve it on http://127.0.0.1:8080
              watchward statistics verify reference.json        check the statistics against another program's cases
              watchward plan import plan.md --year 2023-24 --data data/aldmere
              watchward plan publish --year 2023-24 --to out --data data/aldmere

            Settings come from options, from the environment (WATCHWARD_DATA, WATCHWARD_KEY_FILE, WATCHWARD_HOST,
            WATCHWARD_PORT, WATCHWARD_TOOLS, WATCHWARD_LOG_LEVEL) and from a file (--config, or WATCHWARD_CONFIG) of
            lines such as “port = 8080”. An option beats the environment, and the environment the file.

            Exit codes:
              0   done; for check: nothing at error level
              1   for check: findings at error level; for audit verify: the chain is broken; for statistics verify: a case fails
              2   a file can't be read; the message says why and what would help
              3   refused: not found, already there, in conflict, or not possible on this machine
              64  the command line isn't understood
              78  a setting is unknown or unreadable; the message names it

            Shell completion: watchward --generate-completion-script bash (or zsh, or fish)
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, ServeCommand.self, SiteCommand.self, CheckCommand.self, PlanCommand.self,
            MonitoringCommand.self, MailCommand.self, AssessCommand.self,
            EvidenceCommand.self, StatisticsCommand.self, UserCommand.self, AuditCommand.self, BackupCommand.self,
            RestoreCommand.self, DoctorCommand.self,
        ])
}
