"""What reading machines take: notes and the changelog as Markdown, and a list of what there is."""
