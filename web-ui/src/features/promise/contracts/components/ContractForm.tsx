import { Checkbox, Col, Form, Input, Row, Select } from 'antd';
import { useProcurement, useReportEvery } from '@/domain/contract/words';
import {
  getContract,
  useListPurchasers,
} from '@/shared/api/generated/centre-promise-contract/centre-promise-contract';
import type { ContractRequest, ContractResponse } from '@/shared/api/generated/model';
import { useCommon, useListed, useNameOf } from '@/shared/i18n';
import { DayField, FormDrawer, latest, NumberField } from '@/shared/ui';
import { ActivityField } from '../activities/ActivityField';
import { useSaveContract } from '../api/useContracts';
import { useText } from '../texts';
import { IndicatorFields } from './IndicatorFields';

/** As a person fills it in: the amount in whole units of the currency. */
export type Fields = Omit<ContractRequest, 'amountMinor'> & { amount: number };

export function requestOf({ amount, simulated, ...rest }: Fields): ContractRequest {
  return { ...rest, simulated: Boolean(simulated), amountMinor: Math.round(amount * 100) };
}

function fieldsOf(contract: ContractResponse): Fields {
  const { agency, number, title, starts, ends, currency, procurement, reportEvery, simulated } = contract;
  return {
    ...{ agency, number, title, starts, ends, currency, procurement, reportEvery, simulated },
    amount: contract.amountMinor / 100,
    indicators: contract.indicators.map(({ kind, target }) => ({ kind, target })),
    activityIds: contract.activities.map(each => each.id),
  };
}

/** As the server bounds it: 10¹⁴ in minor units. */
const MOST_AMOUNT = 1_000_000_000_000;

const FRESH: Partial<Fields> = {
  currency: 'CNY',
  procurement: 'tender',
  reportEvery: 'quarter',
  // What is promised stands in the contract; no figure is proposed.
  indicators: [{ kind: 'visits' } as ContractRequest['indicators'][number]],
  activityIds: [],
};

interface Props {
  open: boolean;
  contract: ContractResponse | null;
  onClose: () => void;
  onSaved?: (saved: ContractResponse) => void;
}

export function ContractForm({ open, contract, onClose, onSaved = () => undefined }: Props) {
  const text = useText();
  const common = useCommon();
  const listed = useListed();
  const procurement = useProcurement();
  const reportEvery = useReportEvery();
  const nameOf = useNameOf();
  const purchasers = useListPurchasers({ query: { enabled: open } });
  const save = useSaveContract();
  const required = [{ required: true, message: common('required') }];
  const agencies = (purchasers.data ?? []).map(each => ({
    value: each.slug,
    label: nameOf(each),
  }));
  return (
    <FormDrawer<Fields, ContractResponse>
      open={open}
      width={560}
      title={text(contract ? 'edit' : 'add')}
      name="contract"
      of={contract}
      initial={contract ? fieldsOf(contract) : FRESH}
      onSaved={onSaved}
      reread={async id => latest(await getContract(id), fieldsOf)}
      words={{
        agency: { show: (slug: string) => agencies.find(each => each.value === slug)?.label ?? slug },
        procurement: { show: procurement },
        reportEvery: { show: reportEvery },
        indicators: {
          label: text('indicators'),
          show: (all: Fields['indicators']) =>
            listed(
              all.map(
                ({ kind, target }) => `${common(kind === 'visits' ? 'visits' : 'sessionsHeld')} ${target}`,
              ),
            ),
        },
        activityIds: { show: (ids: string[]) => text('chosen', { count: ids.length }) },
      }}
      names={{ amountMinor: 'amount' }}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) => save.mutateAsync({ ...rest, values: requestOf(values) }),
      }}
      onClose={onClose}
    >
      <Form.Item name="agency" label={text('agency')} extra={text('agencyHint')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={purchasers.isFetching}
          options={agencies}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={text('name')}
        rules={[{ required: true, whitespace: true, message: common('required') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item
        name="number"
        label={text('number')}
        rules={[{ required: true, whitespace: true, message: common('required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Row gutter={12}>
        <Col span={12}>
          <DayField name="starts" label={text('starts')} />
        </Col>
        <Col span={12}>
          <DayField
            name="ends"
            label={text('ends')}
            dependencies={['starts']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, ends?: string) =>
                  ends && ends < (getFieldValue('starts') ?? '')
                    ? Promise.reject(text('endsWrong'))
                    : Promise.resolve(),
              }),
            ]}
          />
        </Col>
        <Col span={12}>
          <NumberField name="amount" label={text('amount')} min={0} max={MOST_AMOUNT} decimals={2} required />
        </Col>
        <Col span={12}>
          <Form.Item name="currency" label={text('currency')} rules={required}>
            <Select options={['CNY', 'CAD', 'EUR', 'USD'].map(value => ({ value, label: value }))} />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="procurement" label={text('procurement')} rules={required}>
        <Select
          options={(['tender', 'direct-award', 'negotiation'] as const).map(value => ({
            value,
            label: procurement(value),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reportEvery"
        label={text('reportEvery')}
        extra={text('reportEveryHint')}
        rules={required}
      >
        <Select
          options={(['month', 'quarter', 'year'] as const).map(value => ({
            value,
            label: reportEvery(value),
          }))}
        />
      </Form.Item>
      <IndicatorFields />
      <ActivityField contract={contract} open={open} />
      <Form.Item name="simulated" valuePropName="checked">
        <Checkbox>{text('simulated')}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}
