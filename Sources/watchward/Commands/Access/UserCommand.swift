import ArgumentParser
import CommunitySafety
import Services

/// Accounts, from the machine that holds the data.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "The accounts of those who work on the plan.",
        discussion: """
            Examples:
              watchward user add --name "Ros Ferriby" --email ros@aldmere.example --role manager --data data/aldmere
              watchward user list --data data/aldmere
              watchward user reset ros@aldmere.example --data data/aldmere

            Exit code 2 when something that you gave can't be used, 3 when there is no such account or it is in the way.
            """,
        subcommands: [Add.self, List.self, Disable.self, Reset.self])
}
