"""What other sites show of this one: badges, answer cards, pictures for links, and structured data."""
