/// Writes real letters into a folder, which the sandbox posts by the script.
public struct SandboxLetterChannel: ComposesSubmissions {
    public let kind = ChannelKind.letter
    public let abilities: ChannelAbilities

    private let letters: LetterFolderChannel
    private let world: SandboxWorld

    /// The real channel lays out and writes the letters, into `letter/` of the outbox.
    public init(outbox: SandboxOutbox, composer: LetterComposer, world: SandboxWorld) {
        letters = LetterFolderChannel(folder: outbox.folder(.letter), composer: composer)
        abilities = letters.abilities
        self.world = world
    }

    public func submit(_ submission: Submission) async -> Outcome {
        let outcome = await letters.submit(submission)
        if case .accepted = outcome, case .letter(let content) = submission.content {
            await world.took(letter: submission.delivery, to: content.address)
        }
        return outcome
    }

    public func compose(_ submission: Submission) async -> ComposedSubmission { await letters.compose(submission) }

    public func close() async { await letters.close() }
}
