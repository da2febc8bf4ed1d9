"""What Usher draws: covers, bars of a vote, the portrait of a taste."""
