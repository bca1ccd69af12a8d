import { describe, expect, it } from 'vitest';
import { fixture, fixtureJson, lines, refusalOf, transcriptOf } from './fixtures.ts';

describe('Transcribe', () => {
  it('joins words and punctuation into turns by speaker; the one who greets like an agent is the agent', () => {
    const transcript = transcriptOf(fixture('transcribe-speakers.json'));
    expect(lines(transcript)).toEqual(['customer: Charged twice.', 'agent: Thank you for calling.']);
    expect(transcript.turns.map((turn) => turn.offsetMs)).toEqual([500, 3000]);
    expect(transcript).toMatchObject({ format: 'transcribe', channel: 'voice', conversationId: undefined, language: 'en' });
  });

  it('weaves channels by time, without spaces between Chinese words', () => {
    expect(lines(transcriptOf(fixture('transcribe-channels.json')))).toEqual([
      'customer: 我的卡丢了。',
      'agent: 好的。',
      'customer: 谢谢',
    ]);
  });

  it('believes the uploader about the agent’s channel', () => {
    const flipped = transcriptOf(fixture('transcribe-channels.json'), { userMetadata: { 'agent-channel': '1' } });
    expect(flipped.turns.map((turn) => turn.speaker)).toEqual(['agent', 'customer', 'agent']);
  });

  it('prefers audio segments, sorts them, and takes the language spoken longest', () => {
    const transcript = transcriptOf(fixture('transcribe-segments.json'));
    expect(lines(transcript)).toEqual(['customer: Where is my loan?', 'agent: One moment please.']);
    expect(transcript).toMatchObject({ language: 'en', redacted: true });
  });

  it('takes a single voice for the customer, and spk_0 for the agent when nothing tells two apart', () => {
    const segment = (label: string, at: string) => ({ transcript: `words of ${label}`, start_time: at, speaker_label: label });
    const withSegments = (...segments: unknown[]) => ({
      ...fixtureJson('transcribe-segments.json'),
      results: { audio_segments: segments },
    });
    expect(lines(transcriptOf(withSegments(segment('spk_0', '0'))))).toEqual(['customer: words of spk_0']);
    expect(lines(transcriptOf(withSegments(segment('spk_0', '0'), segment('spk_1', '1'))))).toEqual([
      'agent: words of spk_0',
      'customer: words of spk_1',
    ]);
  });

  it('does not take a customer who asks for 客服 for the agent', () => {
    const results = {
      audio_segments: [
        { transcript: '我要转人工客服', start_time: '0', speaker_label: 'spk_1' },
        { transcript: '您好，很高兴为您服务', start_time: '2', speaker_label: 'spk_0' },
      ],
    };
    const transcript = transcriptOf({ ...fixtureJson('transcribe-segments.json'), results });
    expect(transcript.turns.map((turn) => turn.speaker)).toEqual(['customer', 'agent']);
  });

  it('reads a job without speakers from its bare text', () => {
    const results = { transcripts: [{ transcript: 'I lost my card.' }] };
    expect(lines(transcriptOf({ ...fixtureJson('transcribe-segments.json'), results }))).toEqual(['customer: I lost my card.']);
  });

  it('derives the id from the object, the same for a redacted twin; inline from account, job name and content', () => {
    const document = fixture('transcribe-speakers.json');
    const raw = transcriptOf(document, { bucket: 'b', objectKey: 'out/job-1.json' });
    const twin = transcriptOf(document, { bucket: 'b', objectKey: 'out/redacted-job-1.json' });
    expect(raw.derivedIdParts).toEqual(['b', 'out/job-1.json']);
    expect(twin.derivedIdParts).toEqual(raw.derivedIdParts);
    expect([raw.redacted, twin.redacted]).toEqual([false, true]);
    const inline = transcriptOf(document).derivedIdParts;
    expect(inline?.slice(0, 2)).toEqual(['111122223333', 'job-1']);
    const pretty = transcriptOf(JSON.stringify(fixtureJson('transcribe-speakers.json'), null, 4)).derivedIdParts;
    expect(pretty).toEqual(inline);
  });

  it('refuses a failed job', () => {
    expect(refusalOf(fixture('transcribe-failed.json')).code).toBe('job-failed');
  });
});

describe('Call Analytics', () => {
  it('has roles, offsets and a language, but neither id nor start', () => {
    const transcript = transcriptOf(fixture('call-analytics.json'));
    expect(lines(transcript)).toEqual(['agent: Buenos días.', 'customer: Quiero cancelar.']);
    expect(transcript).toMatchObject({ format: 'transcribe-call-analytics', conversationId: undefined, leg: '', language: 'es' });
    expect(transcript.derivedIdParts?.slice(0, 2)).toEqual(['111122223333', 'ca-1']);
    expect(transcript).not.toHaveProperty('startedAt');
  });

  it('refuses a failed job', () => {
    expect(refusalOf({ JobStatus: 'FAILED', JobName: 'ca-2', AccountId: '111122223333' }).code).toBe('job-failed');
  });
});
